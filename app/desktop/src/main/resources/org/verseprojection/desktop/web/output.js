'use strict';

// A theme's sizes are points on a picture of 720 lines. A picture more than three times as wide as it is high counts as
// the lower part of one of its width. Both as on the projector.
const LINES = 720;
const RIBBON = 3;
const backs = document.getElementById('backs');
const slides = document.getElementById('slides');
let slide = null;
let back = null;
let look = null;
let lookText = '';
let last = '';

function element(name, className, parent) {
  const made = document.createElement(name);
  made.className = className;
  parent.append(made);
  return made;
}

// Where things stand in this window, in its pixels.
function geometry() {
  const width = innerWidth;
  const height = innerHeight;
  const ribbon = width > RIBBON * height;
  const lines = ribbon ? Math.min(width * 9 / 16, RIBBON * height) : height;
  const unit = lines / LINES;
  const foot = look.low || look.content === 'reference';
  const top = foot && !ribbon ? height * 2 / 3 : 0;
  const band = height - top;
  const edge = look.outline * unit;
  const low = ribbon || foot;
  const side = Math.min(look.margin * lines, width * 0.2) + edge;
  const above = (low ? Math.min(look.margin * lines, band * 0.08) : look.margin * lines) + edge;
  const points = Math.min(Math.max(look.largest * 0.5, 14), low ? 18 : 26);
  return {
    unit, top, side,
    upper: top + above,
    width: width - 2 * side,
    height: band - 2 * above,
    largest: look.largest * unit,
    reference: Math.min(points * unit, band * 0.16),
    gap: low ? 0.25 : 0.6,
  };
}

// Outline, shadow, and the glow of a text that stands on nothing.
function shadows(unit) {
  const all = [];
  const edge = look.outline * unit;
  for (let i = 0; edge > 0 && i < 16; i++) {
    const angle = i * Math.PI / 8;
    all.push(`${edge * Math.cos(angle)}px ${edge * Math.sin(angle)}px ${edge / 4}px ${look.outlineColour}`);
  }
  if (look.shadow > 0) {
    const blur = look.shadow * unit;
    all.push(`${blur * 0.2}px ${blur * 0.35}px ${blur}px rgb(0 0 0 / 85%)`);
  }
  if (look.halo) {
    all.push(`0 0 .15em ${look.halo}`, `0 .04em .08em ${look.halo}`);
  }
  return all.join(', ') || 'none';
}

// The largest size at which nothing is cut: the theme's largest, or what fits. The pages were cut for the projector, so
// that it may be below the theme's smallest here.
function fit() {
  const at = geometry();
  const only = look.content === 'reference';
  const style = slide.style;
  style.left = at.side + 'px';
  style.top = at.upper + 'px';
  style.width = at.width + 'px';
  style.height = at.height + 'px';
  const words = slide.querySelector('.words');
  const text = slide.querySelector('.text');
  const reference = slide.querySelector('.reference');
  // On each by itself: its glow is measured by its own size.
  [text, reference].forEach(part => part && (part.style.textShadow = shadows(at.unit)));
  const fits = size => {
    style.fontSize = size + 'px';
    const small = only ? size : Math.min(at.reference, size);
    reference.style.fontSize = small + 'px';
    reference.style.paddingTop = only ? '0' : small * at.gap + 'px';
    const wide = [text, reference].every(part => !part || part.scrollWidth <= part.clientWidth);
    const high = !text || text.getBoundingClientRect().height <= words.getBoundingClientRect().height + 0.5;
    return wide && high && slide.scrollHeight <= slide.clientHeight;
  };
  let high = only ? at.largest * 0.75 : at.largest;
  if (fits(high)) {
    return;
  }
  let low = 0;
  for (let i = 0; i < 12; i++) {
    const middle = (high + low) / 2;
    if (fits(middle)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  fits(low);
}

function newSlide(state) {
  const made = element('section', 'slide ' + look.placement, slides);
  made.style.fontFamily = look.font;
  made.style.fontWeight = look.bold ? '700' : '400';
  made.style.color = look.text;
  made.style.textAlign = look.alignment;
  const words = element('div', 'words', made);
  if (state.text) {
    element('p', 'text', words).textContent = state.text;
  }
  const reference = element('p', 'reference', made);
  const pages = state.pages > 1 && state.text ? ' · ' + (state.page + 1) + '/' + state.pages : '';
  reference.textContent = state.reference + pages;
  reference.style.color = look.accent;
  return made;
}

async function paint(ground) {
  const answer = await fetch('/background' + location.pathname + location.search);
  if (answer.ok) {
    const picture = await createImageBitmap(await answer.blob());
    const canvas = element('canvas', '', ground);
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d').drawImage(picture, 0, 0);
  }
}

// What stands behind the text: the background where there is one, and the band of a lower third.
function newBack() {
  const made = element('div', 'back', backs);
  const under = look.background;
  if (under.kind !== 'none') {
    const ground = element('div', 'ground', made);
    if (under.kind === 'picture') {
      ground.style.background = '#101216';
      paint(ground).catch(() => {});
      element('div', 'veil', made).style.background = `rgb(0 0 0 / ${under.darken})`;
    } else {
      ground.style.background = `linear-gradient(${under.top}, ${under.bottom})`;
    }
  }
  if (look.low) {
    element('div', 'band', made).style.background = look.band;
  }
  return made;
}

function placeBand() {
  const band = back && back.querySelector('.band');
  if (band) {
    band.style.top = geometry().top + 'px';
  }
}

// Fades one in and another out; under a background that hides it the other stays until then.
function exchange(fresh, old, millis, hides) {
  if (fresh) {
    fresh.style.transitionDuration = millis + 'ms';
    fresh.getBoundingClientRect();
    fresh.classList.add('shown');
  }
  if (old && millis > 0) {
    old.style.transitionDuration = millis + 'ms';
    if (!fresh || !hides) {
      old.classList.remove('shown');
    }
    setTimeout(() => old.remove(), millis);
  } else if (old) {
    old.remove();
  }
}

function show(json, fade) {
  if (json === last) {
    return;
  }
  last = json;
  const state = JSON.parse(json);
  const millis = fade && !state.cut ? state.look.fade : 0;
  const visible = state.text || state.reference;
  const before = lookText;
  look = state.look;
  lookText = JSON.stringify(look);
  const oldBack = back;
  if (!visible || !back || before !== lookText) {
    back = visible ? newBack() : null;
    placeBand();
    exchange(back, oldBack, millis, look.background.kind !== 'none');
  }
  const old = slide;
  slide = null;
  if (visible) {
    slide = newSlide(state);
    fit();
  }
  exchange(slide, old, millis, false);
}

function listen() {
  const events = new EventSource('/events' + location.pathname + location.search);
  events.onmessage = event => show(event.data, true);
  events.onerror = () => {
    // The browser tries again by itself unless it was refused: then what it shows is no longer meant for it.
    if (events.readyState === EventSource.CLOSED) {
      if (look) {
        show(JSON.stringify({ text: '', reference: '', page: 0, pages: 1, cut: false, look }), true);
      }
      setTimeout(listen, 2000);
    }
  };
}

addEventListener('resize', () => {
  placeBand();
  if (slide) {
    fit();
  }
});
show(document.body.dataset.state, false);
listen();
