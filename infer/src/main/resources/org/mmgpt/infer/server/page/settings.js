// What the user has set: sampling and theme outlive the tab, the key does not.

import {$} from './element.js';

const SAMPLING = ['temperature', 'top_p', 'top_k', 'max_tokens', 'seed', 'repetition_penalty'];

export function apiKey() {
  return $('api-key').value.trim();
}

/** The fields that are filled in, as a request has them. */
export function sampling() {
  return Object.fromEntries(
    SAMPLING.filter((name) => $(name).value !== '').map((name) => [name, Number($(name).value)]),
  );
}

/** Fills in what was set before. */
export function wireSettings(keyChanged) {
  $('settings-open').addEventListener('click', () => $('settings').showModal());
  for (const name of SAMPLING) {
    $(name).value = localStorage.getItem(name) ?? $(name).value;
    $(name).addEventListener('change', () => localStorage.setItem(name, $(name).value));
  }
  $('api-key').value = sessionStorage.getItem('api-key') ?? '';
  $('api-key').addEventListener('change', () => {
    sessionStorage.setItem('api-key', $('api-key').value);
    keyChanged();
  });
  wireTheme();
}

function wireTheme() {
  const root = document.documentElement;
  const remembered = localStorage.getItem('theme');
  if (remembered) {
    root.dataset.theme = remembered;
  }
  $('theme').addEventListener('click', () => {
    const dark = getComputedStyle(root).colorScheme === 'dark'
      || (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  });
}
