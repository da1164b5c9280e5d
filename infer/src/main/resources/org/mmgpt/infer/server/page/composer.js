// The question being written, and its pictures.

import {$, button, picture} from './element.js';
import {filesOf, read} from './pictures.js';
import {status} from './status.js';

let attached = []; // data URLs

/** Takes what was written, or nothing if that is all there is. */
export function taken() {
  const text = $('question').value.trim();
  if (!text && !attached.length) {
    return null;
  }
  const pictures = attached;
  attached = [];
  showAttached();
  $('question').value = '';
  grow();
  return {role: 'user', text, pictures};
}

/** Puts a question that was sent before what is being written. */
export function giveBack({text, pictures}) {
  attached = [...(pictures ?? []), ...attached];
  showAttached();
  $('question').value = [text, $('question').value].filter(Boolean).join('\n');
  grow();
  $('question').focus();
}

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

function showAttached() {
  $('attached').replaceChildren(
    ...attached.map((url, i) => {
      const item = document.createElement('li');
      const remove = button('×', () => {
        attached.splice(i, 1);
        showAttached();
      });
      remove.setAttribute('aria-label', `Remove picture ${i + 1}`);
      item.append(picture(url, `Picture ${i + 1}`), remove);
      return item;
    }),
  );
}

function grow() {
  const box = $('question');
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}

export function wireComposer(send) {
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
}
