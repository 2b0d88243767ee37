'use strict';

// Largest and smallest size of the text, in hundredths of the picture's height.
const LIMITS = { 'full': [9, 0.5], 'lower-third': [6, 0.5], 'reference': [5, 0.5], 'blank': [1, 1] };
const FADE = 300;
const page = document.body.dataset.page;
const stage = document.getElementById('stage');
let current = null;
let last = '';

function paragraph(name, text) {
  const p = document.createElement('p');
  p.className = name;
  p.textContent = text;
  return p;
}

// The largest size at which nothing is cut.
function fit(slide) {
  const fits = () => {
    const box = slide.getBoundingClientRect();
    const style = getComputedStyle(slide);
    const top = box.top + parseFloat(style.paddingTop) - 0.5;
    const bottom = box.bottom - parseFloat(style.paddingBottom) + 0.5;
    return [...slide.children].every(child => {
      const inner = child.getBoundingClientRect();
      return inner.top >= top && inner.bottom <= bottom && child.scrollWidth <= child.clientWidth;
    });
  };
  let [high, low] = LIMITS[page];
  slide.style.fontSize = high + 'cqh';
  if (fits()) {
    return;
  }
  for (let i = 0; i < 9; i++) {
    const middle = (high + low) / 2;
    slide.style.fontSize = middle + 'cqh';
    if (fits()) {
      low = middle;
    } else {
      high = middle;
    }
  }
  slide.style.fontSize = low + 'cqh';
}

function show(json, fade) {
  if (json === last) {
    return;
  }
  last = json;
  const state = JSON.parse(json);
  const old = current;
  current = null;
  if (state.text || state.reference) {
    const slide = document.createElement('section');
    slide.className = 'slide';
    if (state.text) {
      slide.append(paragraph('text', state.text));
    }
    const pages = state.pages > 1 && state.text ? ' (' + (state.page + 1) + '/' + state.pages + ')' : '';
    slide.append(paragraph('reference', state.reference + pages));
    if (!fade) {
      slide.style.transition = 'none';
    }
    stage.append(slide);
    fit(slide);
    slide.getBoundingClientRect();
    slide.classList.add('shown');
    current = slide;
  }
  if (old) {
    old.classList.remove('shown');
    setTimeout(() => old.remove(), FADE);
  }
}

function listen() {
  const events = new EventSource('/events/' + page + location.search);
  events.onmessage = event => show(event.data, true);
  events.onerror = () => {
    // The browser tries again by itself unless it was refused.
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(listen, 2000);
    }
  };
}

addEventListener('resize', () => current && fit(current));
show(document.body.dataset.state, false);
listen();
