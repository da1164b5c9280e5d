// The line above the question, which is read aloud.

import {$} from './element.js';

export function status(text, bad = false) {
  $('status').textContent = text;
  $('status').classList.toggle('bad', bad);
}
