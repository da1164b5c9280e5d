// The dialogue: a question is sent, its answer streams in.

import {giveBack, taken, wireComposer} from './composer.js';
import {Conversation} from './conversation.js';
import {$} from './element.js';
import {paint, replace, show, showOnly, showStreaming} from './messages.js';
import {UNREACHABLE, chat, isLost, isTooLong, models, promptOf} from './server.js';
import {sampling, wireSettings} from './settings.js';
import {status} from './status.js';

const CUT_OFF = 'cut off';

const conversation = new Conversation();
let running = null; // the AbortController of the answer being given

// ---- answers ----

function request() {
  return {model: $('model').value, messages: conversation.request(), ...sampling()};
}

async function answer() {
  const message = {role: 'assistant', text: '', note: CUT_OFF}; // as a reload would find it
  const body = request();
  conversation.messages.push(message);
  const mine = new AbortController();
  running = mine;
  const item = showStreaming(message, state(message));
  busy(true);
  keep();
  const keeping = setInterval(keep, 1000);
  try {
    await stream(body, mine.signal, message, item);
  } finally {
    clearInterval(keeping);
    if (running === mine) {
      running = null;
      busy(false);
      $('question').focus();
    }
    if (item.isConnected) { // else it is no longer of this conversation
      replace(item, message, state(message));
      keep();
    }
  }
}

/** Has an answer grow as it comes. However it ends, the message says so. */
async function stream(body, signal, message, item) {
  let begun = 0;
  let tokens = 0;
  let painting = false;
  try {
    const chunks = chat(body, signal);
    let next = await chunks.next();
    for (; !next.done; next = await chunks.next()) {
      const piece = next.value.choices[0]?.delta?.content;
      if (piece) {
        begun ||= performance.now();
        tokens += 1;
        message.text += piece;
        if (!painting) {
          painting = true;
          requestAnimationFrame(() => {
            painting = false;
            paint(item, message);
          });
        }
      }
      tokens = next.value.usage?.completion_tokens ?? tokens;
    }
    message.note = next.value ? speed(tokens, begun) : `${CUT_OFF} · ${speed(tokens, begun)}`;
  } catch (error) {
    const why = isLost(error) ? UNREACHABLE : error.message;
    if (error.name === 'AbortError') {
      message.note = `stopped · ${speed(tokens, begun)}`;
    } else if (message.text) {
      message.note = `${CUT_OFF}: ${why}`;
    } else {
      Object.assign(message, {failed: true, tooLong: isTooLong(error), note: '', text: why});
    }
  }
}

function speed(tokens, begun) {
  const seconds = (performance.now() - begun) / 1000;
  return tokens > 1 && begun && seconds > 0.001
    ? `${tokens} tokens · ${((tokens - 1) / seconds).toFixed(1)} tokens/s`
    : `${tokens} token${tokens === 1 ? '' : 's'}`;
}

function busy(on) {
  $('send').hidden = on;
  $('stop').hidden = !on;
  status(on ? 'Answering…' : '');
}

// ---- the conversation ----

function state(message) {
  const last = message === conversation.messages.at(-1);
  const shorten = last && message.tooLong && conversation.hasEarlier() ? retryShorter : null;
  return {answering: running !== null, retry: last ? retry : null, edit: last ? edit : null, shorten};
}

function showAll() {
  showOnly(conversation.messages, state);
}

function keep() {
  conversation.save().catch(() => status('This browser keeps no conversations.', true));
}

function send() {
  const message = running ? null : taken();
  if (message) {
    conversation.messages.push(message);
    show(message, state(message));
    answer();
  }
}

function retry() {
  if (!running && conversation.messages.at(-1)?.role === 'assistant') {
    conversation.messages.pop();
    showAll();
    answer();
  }
}

/** Takes the last question back to be written anew: there was no way out of one that is refused each time. */
function edit() {
  if (!running && conversation.messages.at(-1)?.role === 'assistant') {
    conversation.messages.pop();
    if (conversation.messages.at(-1)?.role === 'user') {
      giveBack(conversation.messages.pop());
    }
    showAll();
    keep();
  }
}

/** Tries again without the oldest question and its answer, of a dialogue that has become too long. */
function retryShorter() {
  conversation.forgetOldest();
  retry();
}

/** Leaves an answer whose conversation is left. */
function stopNow() {
  running?.abort();
  running = null;
  busy(false);
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
  const {prompt, prompt_tokens: count} = await promptOf(body);
  return `${prompt}\n\n— ${count} tokens —`;
}

// ---- what the user does ----

function wire() {
  wireComposer(send);
  wireSettings(start);
  wireConversation();
  $('stop').addEventListener('click', () => running?.abort());
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && running && !$('settings').open) {
      running.abort();
    }
  });
  $('model').addEventListener('change', () => localStorage.setItem('model', $('model').value));
}

function wireConversation() {
  $('new').addEventListener('click', () => {
    stopNow();
    conversation.begin().catch(() => {});
    showAll();
    $('question').focus();
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
  $('show-prompt').addEventListener('click', async () => {
    $('prompt').textContent = await showPrompt().catch((error) => (isLost(error) ? UNREACHABLE : error.message));
    $('prompt').hidden = false;
  });
}

async function chooseModel() {
  const names = await models();
  const chosen = $('model').value || localStorage.getItem('model');
  $('model').replaceChildren(...names.map((id) => new Option(id, id)));
  // An adapter is what has been tuned to talk, so it comes first where there is one.
  $('model').value = names.includes(chosen) ? chosen : names[names.length > 1 ? 1 : 0];
}

function start() {
  chooseModel().then(() => status(''), (error) => status(isLost(error) ? UNREACHABLE : error.message, true));
}

wire();
start();
conversation.load().then(showAll, () => status('This browser keeps no conversations.', true));
