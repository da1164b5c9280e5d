// The list of what was said, as it is seen.

import {$, button, picture} from './element.js';
import {render} from './markdown.js';

/**
 * A message's list item. While it is being answered there is nothing to do with it; `retry`, of the
 * last answer, has it given again, `shorten` without the oldest question.
 */
function node(message, {answering, retry, shorten}) {
  const item = document.createElement('li');
  item.className = `message ${message.role}${message.failed ? ' error' : ''}`;
  const who = document.createElement('span');
  who.className = 'visually-hidden';
  who.textContent = message.role === 'user' ? 'You:' : 'Answer:';
  item.append(who);
  if (message.forgotten) {
    item.classList.add('forgotten');
    item.title = 'No longer shown to the model';
    who.textContent += ' (no longer shown to the model)';
  }
  if (message.pictures?.length) {
    item.append(thumbnails(message.pictures));
  }
  if (message.text || message.role === 'assistant') {
    item.append(bubble(message, answering));
  }
  if (message.role === 'assistant') {
    item.append(meta(message, {answering, retry, shorten}));
  }
  return item;
}

function thumbnails(pictures) {
  const list = document.createElement('ul');
  list.className = 'thumbnails';
  pictures.forEach((url, i) => {
    const item = document.createElement('li');
    item.append(picture(url, `Picture ${i + 1} of this question`));
    list.append(item);
  });
  return list;
}

function bubble(message, answering) {
  const box = document.createElement('div');
  box.className = 'bubble';
  if (message.role === 'user' || message.failed) {
    box.textContent = message.text;
    return box;
  }
  box.append(...render(message.text));
  if (!message.text && !answering) {
    const nothing = document.createElement('p');
    nothing.className = 'nothing';
    nothing.textContent = 'The model said nothing.';
    box.append(nothing);
  }
  return box;
}

function meta(message, {answering, retry, shorten}) {
  const line = document.createElement('div');
  line.className = 'meta';
  if (answering) {
    return line;
  }
  const copy = button('Copy', async () => {
    copy.textContent = (await copied(message.text)) ? 'Copied' : 'Not copied';
    setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
  });
  line.append(copy);
  if (retry) {
    const again = button('Retry', retry);
    again.className = 'retry';
    line.append(again);
  }
  if (shorten) {
    const shorter = button('Leave out the oldest question', shorten);
    shorter.className = 'retry';
    line.append(shorter);
  }
  line.append(message.note ?? '');
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

/** Adds a message behind the others, and returns its item. */
export function show(message, state) {
  document.querySelectorAll('.retry').forEach((again) => again.remove()); // it is the last answer that may be tried again
  const item = node(message, state);
  $('messages').append(item);
  $('empty').hidden = true;
  toEnd();
  return item;
}

export function clear() {
  $('messages').replaceChildren();
  $('empty').hidden = false;
}

/** An answer that has begun. It is read aloud once, when all of it is there. */
export function showStreaming(message, state) {
  const item = show(message, state);
  item.classList.add('streaming');
  item.setAttribute('aria-busy', 'true');
  return item;
}

/** Shows what has come of it by now. */
export function paint(item, message) {
  following(() => item.querySelector('.bubble').replaceChildren(...render(message.text)));
}

/** Shows it as it is at its end. */
export function replace(item, message, state) {
  following(() => item.replaceWith(node(message, state)));
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

function toEnd() {
  $('drop').scrollTop = $('drop').scrollHeight;
}
