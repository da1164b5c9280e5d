// The list of what was said, as it is seen.

import {$, button, picture} from './element.js';
import {render} from './markdown.js';

/**
 * A message's list item. While it is being answered there is nothing to do with it; `retry`, of the
 * last answer, has it given again, `shorten` without the oldest question; `edit` takes its question back.
 */
function node(message, {answering, retry, shorten, edit}) {
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
    item.append(meta(message, {answering, retry, shorten, edit}));
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
  box.append(render(message.text));
  if (!message.text && !answering) {
    const nothing = document.createElement('p');
    nothing.className = 'nothing';
    nothing.textContent = 'The model said nothing.';
    box.append(nothing);
  }
  return box;
}

function meta(message, {answering, retry, shorten, edit}) {
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
  const again = {Retry: retry, 'Edit question': edit, 'Leave out the oldest question': shorten};
  for (const [label, action] of Object.entries(again).filter(([, one]) => one)) {
    const node = button(label, action);
    node.className = 'retry';
    line.append(node);
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

/** Shows these messages and no others. */
export function showOnly(messages, stateOf) {
  const items = document.createDocumentFragment();
  messages.forEach((message) => items.append(node(message, stateOf(message))));
  $('messages').replaceChildren(items);
  $('empty').hidden = messages.length > 0;
  toEnd();
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
  following(() => item.querySelector('.bubble').replaceChildren(render(message.text)));
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
