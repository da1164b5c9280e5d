import {Conversation} from './conversation.js';
import {render} from './markdown.js';
import {filesOf, read} from './pictures.js';

const $ = (id) => document.getElementById(id);
const SAMPLING = ['temperature', 'top_p', 'top_k', 'max_tokens', 'seed', 'repetition_penalty'];

const conversation = new Conversation();
const CUT_OFF = 'cut off';
const UNREACHABLE = 'The server cannot be reached.';

let attached = [];
let running = null; // the AbortController of the answer being given

// ---- server ----

function headers() {
  const key = $('api-key').value.trim();
  return {'Content-Type': 'application/json', ...(key && {Authorization: `Bearer ${key}`})};
}

async function failure(response) {
  if (response.status === 401) {
    return new Error('This server asks for an API key; enter it in the settings.');
  }
  const body = await response.json().catch(() => ({}));
  return new Error(body.error?.message ?? `The server answered ${response.status}.`);
}

async function loadModels() {
  const response = await fetch('/v1/models', {headers: headers()});
  if (!response.ok) {
    throw await failure(response);
  }
  const {data} = await response.json();
  const chosen = $('model').value || localStorage.getItem('model');
  $('model').replaceChildren(...data.map(({id}) => new Option(id, id)));
  // An adapter is what has been tuned to talk, so it comes first where there is one.
  const names = data.map(({id}) => id);
  $('model').value = names.includes(chosen) ? chosen : names[names.length > 1 ? 1 : 0];
}

function request() {
  const body = {model: $('model').value, messages: conversation.request()};
  for (const name of SAMPLING) {
    if ($(name).value !== '') {
      body[name] = Number($(name).value);
    }
  }
  return body;
}

/** The data of each server-sent event. */
async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) {
      return;
    }
    pending += value;
    const lines = pending.split('\n');
    pending = lines.pop();
    for (const line of lines) {
      if (line.startsWith('data: ')) {
        yield line.slice(6);
      }
    }
  }
}

async function answer() {
  const message = {role: 'assistant', text: '', note: CUT_OFF}; // as a reload would find it
  const body = {...request(), stream: true, stream_options: {include_usage: true}};
  conversation.messages.push(message);
  const mine = new AbortController();
  running = mine;
  const item = show(message);
  item.classList.add('streaming');
  item.setAttribute('aria-busy', 'true'); // read aloud once, when all of it is there
  busy(true);
  keep();
  const keeping = setInterval(keep, 1000);
  let ended = false;
  let begun = 0;
  let tokens = 0;
  let dirty = false;
  const paint = () => {
    dirty = false;
    following(() => item.querySelector('.bubble').replaceChildren(...render(message.text)));
  };
  try {
    const response = await fetch('/v1/chat/completions', {
      method: 'POST', headers: headers(), body: JSON.stringify(body), signal: running.signal,
    });
    if (!response.ok) {
      throw await failure(response);
    }
    for await (const data of events(response)) {
      if (data === '[DONE]') {
        ended = true;
        break;
      }
      const chunk = JSON.parse(data);
      if (chunk.error) {
        throw new Error(chunk.error.message);
      }
      const piece = chunk.choices[0]?.delta?.content;
      if (piece) {
        begun ||= performance.now();
        tokens += 1;
        message.text += piece;
        if (!dirty) {
          dirty = true;
          requestAnimationFrame(paint);
        }
      }
      tokens = chunk.usage?.completion_tokens ?? tokens;
    }
    message.note = ended ? speed(tokens, begun) : `${CUT_OFF} · ${speed(tokens, begun)}`;
  } catch (error) {
    const lost = error instanceof TypeError; // fetch's only word for a connection that broke
    if (error.name === 'AbortError') {
      message.note = `stopped · ${speed(tokens, begun)}`;
    } else if (message.text) {
      message.note = `${CUT_OFF}: ${lost ? UNREACHABLE : error.message}`;
    } else {
      message.failed = true;
      message.note = '';
      message.text = lost ? UNREACHABLE : error.message;
    }
  } finally {
    clearInterval(keeping);
    if (running === mine) {
      running = null;
      busy(false);
      $('question').focus();
    }
    if (item.isConnected) { // else it is no longer of this conversation
      following(() => item.replaceWith(node(message)));
      keep();
    }
  }
}

function keep() {
  conversation.save().catch(() => status('This browser keeps no conversations.', true));
}

function speed(tokens, begun) {
  const seconds = (performance.now() - begun) / 1000;
  return tokens > 1 && begun && seconds > 0.001
    ? `${tokens} tokens · ${((tokens - 1) / seconds).toFixed(1)} tokens/s`
    : `${tokens} token${tokens === 1 ? '' : 's'}`;
}

// ---- what is seen ----

function button(label, action) {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = label;
  node.addEventListener('click', action);
  return node;
}

function thumbnails(pictures) {
  const list = document.createElement('ul');
  list.className = 'thumbnails';
  pictures.forEach((url, i) => {
    const image = new Image();
    image.src = url;
    image.alt = `Picture ${i + 1} of this question`;
    const item = document.createElement('li');
    item.append(image);
    list.append(item);
  });
  return list;
}

function show(message) {
  document.querySelector('.retry')?.remove(); // it is the last answer that may be tried again
  const item = node(message);
  $('messages').append(item);
  $('empty').hidden = true;
  toEnd();
  return item;
}

function node(message) {
  const item = document.createElement('li');
  item.className = `message ${message.role}${message.failed ? ' error' : ''}`;
  const who = document.createElement('span');
  who.className = 'visually-hidden';
  who.textContent = message.role === 'user' ? 'You:' : 'Answer:';
  item.append(who);
  if (message.pictures?.length) {
    item.append(thumbnails(message.pictures));
  }
  const bubble = document.createElement('div');
  bubble.className = 'bubble';
  if (message.role === 'user' || message.failed) {
    bubble.textContent = message.text;
  } else {
    bubble.append(...render(message.text));
    if (!message.text && !running) {
      const nothing = document.createElement('p');
      nothing.className = 'nothing';
      nothing.textContent = 'The model said nothing.';
      bubble.append(nothing);
    }
  }
  if (message.text || message.role === 'assistant') {
    item.append(bubble);
  }
  if (message.role === 'assistant') {
    item.append(meta(message));
  }
  return item;
}

function meta(message) {
  const line = document.createElement('div');
  line.className = 'meta';
  if (!running) {
    const copy = button('Copy', async () => {
      copy.textContent = (await copied(message.text)) ? 'Copied' : 'Not copied';
      setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
    });
    line.append(copy);
    if (message === conversation.messages.at(-1)) {
      const again = button('Retry', retry);
      again.className = 'retry';
      line.append(again);
    }
    line.append(message.note ?? '');
  }
  return line;
}

/** Browsers lend the clipboard to pages from this machine or over TLS; others copy a selection. */
async function copied(text) {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(() => true, () => false);
  }
  const box = document.createElement('textarea');
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  return done;
}

function showAll() {
  $('messages').replaceChildren();
  conversation.messages.forEach(show);
  $('empty').hidden = conversation.messages.length > 0;
}

function toEnd() {
  $('drop').scrollTop = $('drop').scrollHeight;
}

/** Changes what is seen, and stays at its end if the reader is there. */
function following(change) {
  const main = $('drop');
  const near = main.scrollHeight - main.scrollTop - main.clientHeight < 160;
  change();
  if (near) {
    toEnd();
  }
}

function status(text, bad = false) {
  $('status').textContent = text;
  $('status').classList.toggle('bad', bad);
}

function busy(on) {
  $('send').hidden = on;
  $('stop').hidden = !on;
  status(on ? 'Answering…' : '');
}

function showAttached() {
  $('attached').replaceChildren(
    ...attached.map((url, i) => {
      const item = document.createElement('li');
      const image = new Image();
      image.src = url;
      image.alt = `Picture ${i + 1}`;
      const remove = button('×', () => {
        attached.splice(i, 1);
        showAttached();
      });
      remove.setAttribute('aria-label', `Remove picture ${i + 1}`);
      item.append(image, remove);
      return item;
    }),
  );
}

// ---- what the user does ----

async function attach(files) {
  for (const file of files) {
    try {
      attached.push(await read(file));
      status('');
    } catch (error) {
      status(error.message || 'The picture could not be read.', true);
    }
  }
  showAttached();
}

function send() {
  const text = $('question').value.trim();
  if (running || (!text && !attached.length)) {
    return;
  }
  const message = {role: 'user', text, pictures: attached};
  conversation.messages.push(message);
  attached = [];
  showAttached();
  $('question').value = '';
  grow();
  show(message);
  answer();
}

/** Leaves an answer whose conversation is left. */
function stopNow() {
  running?.abort();
  running = null;
  busy(false);
}

function retry() {
  if (!running && conversation.messages.at(-1)?.role === 'assistant') {
    conversation.messages.pop();
    showAll();
    answer();
  }
}

function grow() {
  const box = $('question');
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}

function download(text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = 'conversation.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

async function showPrompt() {
  const body = request();
  if (body.messages.at(-1)?.role === 'assistant') {
    body.messages.pop();
  }
  const response = await fetch('/v1/prompt', {
    method: 'POST', headers: headers(), body: JSON.stringify(body),
  });
  const error = response.ok ? null : await failure(response);
  const {prompt, prompt_tokens: count} = error ? {} : await response.json();
  $('prompt').textContent = error ? error.message : `${prompt}\n\n— ${count} tokens —`;
  $('prompt').hidden = false;
}

function wire() {
  $('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  $('question').addEventListener('input', grow);
  $('question').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && running && !$('settings').open) {
      running.abort();
    }
  });
  $('stop').addEventListener('click', () => running?.abort());
  $('attach').addEventListener('click', () => $('file').click());
  $('file').addEventListener('change', async () => {
    await attach([...$('file').files]);
    $('file').value = '';
  });
  document.addEventListener('paste', (event) => {
    const files = filesOf(event.clipboardData);
    if (files.length) {
      event.preventDefault();
      attach(files);
    }
  });
  for (const name of ['dragover', 'dragleave', 'drop']) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) {
        return; // text goes where text goes
      }
      event.preventDefault();
      $('drop').classList.toggle('dragging', name === 'dragover');
      if (name === 'drop') {
        attach([...event.dataTransfer.files]); // those that are no pictures are named
      }
    });
  }
  $('new').addEventListener('click', () => {
    stopNow();
    conversation.begin().catch(() => {});
    showAll();
    $('question').focus();
  });
  wireSettings();
}

function wireSettings() {
  $('model').addEventListener('change', () => localStorage.setItem('model', $('model').value));
  $('settings-open').addEventListener('click', () => $('settings').showModal());
  $('theme').addEventListener('click', () => {
    const dark = getComputedStyle(document.documentElement).colorScheme === 'dark'
      || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    theme(dark ? 'light' : 'dark');
  });
  for (const name of SAMPLING) {
    $(name).value = localStorage.getItem(name) ?? $(name).value;
    $(name).addEventListener('change', () => localStorage.setItem(name, $(name).value));
  }
  $('api-key').value = sessionStorage.getItem('api-key') ?? '';
  $('api-key').addEventListener('change', () => {
    sessionStorage.setItem('api-key', $('api-key').value);
    start();
  });
  $('export').addEventListener('click', () => download(conversation.export()));
  $('import').addEventListener('click', () => $('import-file').click());
  $('import-file').addEventListener('change', async () => {
    try {
      conversation.import(await $('import-file').files[0].text());
      stopNow();
      showAll();
      keep();
    } catch (error) {
      status(error instanceof SyntaxError ? 'This file is not JSON.' : error.message, true);
    }
    $('import-file').value = '';
    $('settings').close();
  });
  $('show-prompt').addEventListener('click', () => {
    showPrompt().catch(() => status('The server cannot be reached.', true));
  });
}

function theme(name) {
  document.documentElement.dataset.theme = name;
  localStorage.setItem('theme', name);
}

function start() {
  loadModels().then(() => status(''), (error) => status(error.message, true));
}

const remembered = localStorage.getItem('theme');
if (remembered) {
  document.documentElement.dataset.theme = remembered;
}
wire();
start();
conversation.load().then(showAll, () => status('This browser keeps no conversations.', true));
