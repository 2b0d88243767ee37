/** Streams a microphone to the server and shows the verses that it finds. Chunks are 2 s of 16-bit samples at 16 kHz,
 * which need no codec and are cut exactly; each says where it stands, so that nothing is heard twice after the
 * connection was lost. */
const RATE = 16000;
const CHUNK_SECONDS = 2;
/** Chunks without an answer; beyond it sound waits here. */
const MOST_UNANSWERED = 2;
/** What waits longer is dropped, the oldest first. */
const MOST_WAITING_SECONDS = 10;
const RENEW_MS = 10 * 60 * 1000;
const UNAUTHORIZED = 4401;
const TAKEN_OVER = 4409;

const at = (id) => document.getElementById(id);
const say = (text) => { at("state").textContent = text; };
const problem = (text) => { at("problem").textContent = text; };

/** Who has signed in. Tokens are kept in this page's memory alone. */
const account = { token: "", refresh: "" };

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
  });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(json.error?.message ?? "The server does not answer as expected.");
  }
  account.token = json.token;
  account.refresh = json.refresh_token ?? "";
}

/** The server's end: connects, and connects again. */
class Stream {
  constructor() {
    this.session = "";
    this.waiting = [];
    this.unanswered = 0;
    this.tries = 0;
    this.wanted = true;
    this.connect();
  }

  connect() {
    const address = new URL("stream", document.baseURI);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    if (this.session) {
      address.searchParams.set("session", this.session);
    }
    this.unanswered = 0;
    this.opened = false;
    this.socket = new WebSocket(address, ["bearer." + account.token]);
    this.socket.onmessage = (message) => this.received(JSON.parse(message.data));
    this.socket.onclose = (event) => this.lost(event.code);
    this.renewing = setInterval(() => this.renew(), RENEW_MS);
  }

  received(frame) {
    const data = frame.data;
    switch (frame.event) {
      case "session":
        if (!data.resumed && this.session) {
          this.waiting = [];
          this.restarted?.();
        }
        this.opened = true;
        this.session = data.session;
        this.tries = 0;
        problem("");
        recognition(data.recognition);
        break;
      case "status":
        recognition(data.recognition);
        break;
      case "matches":
        this.unanswered--;
        show(data);
        break;
      case "error":
        if (data.seq !== undefined) {
          this.unanswered--;
        }
        problem(data.message);
        break;
      default:
        break;
    }
    this.flush();
  }

  /** Sends a piece of sound, or keeps it until it can be sent: then the newest is worth the most. */
  send(chunk) {
    this.waiting.push(chunk);
    while (this.waiting.length * CHUNK_SECONDS > MOST_WAITING_SECONDS) {
      this.waiting.shift();
    }
    this.flush();
  }

  flush() {
    while (this.opened && this.socket.readyState === WebSocket.OPEN
        && this.waiting.length && this.unanswered < MOST_UNANSWERED) {
      this.unanswered++;
      this.socket.send(JSON.stringify({ event: "audio_chunk", data: this.waiting.shift() }));
    }
  }

  async renew() {
    await post("auth/refresh", { refresh_token: account.refresh });
    if (this.socket.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify({ event: "token", data: { token: account.token } }));
    }
  }

  async lost(code) {
    clearInterval(this.renewing);
    if (!this.wanted) {
      return;
    }
    if (code === TAKEN_OVER) {
      stop();
      problem("This session is listened to in another place.");
      return;
    }
    say("Connecting again …");
    await new Promise((done) => setTimeout(done, Math.min(5000, 500 * 2 ** this.tries++)));
    if ((code === UNAUTHORIZED || !this.opened) && account.refresh) {
      // A refused upgrade looks like any lost connection here, so a newer token is tried.
      await post("auth/refresh", { refresh_token: account.refresh }).catch(() => {});
    }
    if (this.wanted) {
      this.connect();
    }
  }

  close() {
    this.wanted = false;
    clearInterval(this.renewing);
    this.socket.close(1000);
  }
}

function recognition(state) {
  say({ ready: "Listening", loading: "The server is loading its models …" }[state]
      ?? "This server recognises nothing.");
}

function show(data) {
  if (data.transcription) {
    at("heard").textContent = data.transcription;
  }
  if (!data.matches.length) {
    return;
  }
  at("matches").replaceChildren(...data.matches.map((match) => {
    const item = document.createElement("li");
    item.dataset.verse = match.verse_id;
    const head = document.createElement("b");
    const name = document.createElement("span");
    name.textContent = match.reference + " (" + match.version + ")";
    const sure = document.createElement("span");
    sure.textContent = Math.round(match.confidence * 100) + " %";
    head.append(name, sure);
    const text = document.createElement("p");
    text.textContent = match.text;
    item.append(head, text);
    return item;
  }));
}

/** A microphone at 16 kHz: the browser resamples where it can, else each chunk is resampled by itself. */
class Ear {
  static async open(take) {
    const sound = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: true },
    });
    const ear = new Ear();
    ear.sound = sound;
    ear.take = take;
    ear.blocks = [];
    ear.length = 0;
    ear.seq = 0;
    ear.position = 0;
    try {
      await ear.listen(new AudioContext({ sampleRate: RATE }));
    } catch {
      await ear.context.close();
      await ear.listen(new AudioContext());
    }
    return ear;
  }

  async listen(context) {
    this.context = context;
    await context.audioWorklet.addModule("listen/microphone.js");
    const node = new AudioWorkletNode(context, "microphone", { numberOfOutputs: 0 });
    node.port.onmessage = (message) => this.block(message.data);
    context.createMediaStreamSource(this.sound).connect(node);
    await context.resume();
  }

  block(samples) {
    this.blocks.push(samples);
    this.length += samples.length;
    if (this.length >= CHUNK_SECONDS * this.context.sampleRate) {
      const all = new Float32Array(this.length);
      let from = 0;
      for (const each of this.blocks) {
        all.set(each, from);
        from += each.length;
      }
      this.blocks = [];
      this.length = 0;
      const place = this.position;
      this.position += all.length / this.context.sampleRate;
      this.hand(all, place, this.seq++);
    }
  }

  async hand(samples, position, seq) {
    const audio = base64(await resampled(samples, this.context.sampleRate));
    this.take({ seq, position_ms: Math.round(position * 1000), format: "pcm16", audio });
  }

  /** The server knows nothing of before: places count from here. */
  restart() {
    this.position = 0;
  }

  close() {
    this.sound.getTracks().forEach((track) => track.stop());
    this.context.close();
  }
}

async function resampled(samples, rate) {
  if (rate === RATE) {
    return samples;
  }
  const offline = new OfflineAudioContext(1, Math.round(samples.length * RATE / rate), RATE);
  const source = offline.createBufferSource();
  source.buffer = offline.createBuffer(1, samples.length, rate);
  source.buffer.copyToChannel(samples, 0);
  source.connect(offline.destination);
  source.start();
  return (await offline.startRendering()).getChannelData(0);
}

function base64(samples) {
  const bytes = new DataView(new ArrayBuffer(samples.length * 2));
  samples.forEach((sample, i) =>
      bytes.setInt16(2 * i, Math.max(-32768, Math.min(32767, Math.round(sample * 32768))), true));
  let text = "";
  const all = new Uint8Array(bytes.buffer);
  for (let i = 0; i < all.length; i += 0x8000) {
    text += String.fromCharCode(...all.subarray(i, i + 0x8000));
  }
  return btoa(text);
}

let stream = null;
let ear = null;

async function start() {
  problem("");
  at("toggle").disabled = true;
  try {
    stream = new Stream();
    ear = await Ear.open((chunk) => stream?.send(chunk));
    stream.restarted = () => ear?.restart();
    at("toggle").textContent = "Stop";
  } catch (failure) {
    stop();
    problem("The microphone cannot be used: " + failure.message);
  }
  at("toggle").disabled = false;
}

function stop() {
  ear?.close();
  stream?.close();
  ear = null;
  stream = null;
  at("toggle").textContent = "Listen";
  say("");
}

at("toggle").addEventListener("click", () => (stream ? stop() : start()));
at("sign-in").addEventListener("submit", async (event) => {
  event.preventDefault();
  problem("");
  try {
    await post("auth/login", { email: at("email").value, password: at("password").value });
    at("password").value = "";
    at("sign-in").hidden = true;
    at("listening").hidden = false;
    await start();
  } catch (failure) {
    problem(failure.message);
  }
});
