// What is asked of the server, in OpenAI's protocol.

import {apiKey} from './settings.js';

export const UNREACHABLE = 'The server cannot be reached.';

async function fetched(path, options = {}) {
  const key = apiKey();
  const headers = {'Content-Type': 'application/json', ...(key && {Authorization: `Bearer ${key}`})};
  const response = await fetch(path, {...options, headers});
  if (response.status === 401) {
    throw new Error('This server asks for an API key; enter it in the settings.');
  }
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    const refusal = new Error(body.error?.message ?? `The server answered ${response.status}.`);
    throw Object.assign(refusal, {code: body.error?.code, status: response.status});
  }
  return response;
}

/** Whether a dialogue has become longer than the model can take, or has more pictures than the server does. */
export function isTooLong(error) {
  return error.status === 413 || ['context_length_exceeded', 'too_many_images'].includes(error.code);
}

/** Whether there was no answer at all: a TypeError is fetch's only word for a connection that broke. */
export function isLost(error) {
  return error instanceof TypeError;
}

/** The names of the model and its adapters. */
export async function models() {
  const {data} = await (await fetched('/v1/models')).json();
  return data.map(({id}) => id);
}

/** The prompt that a request becomes, and how many tokens it has. */
export async function promptOf(body) {
  return (await fetched('/v1/prompt', {method: 'POST', body: JSON.stringify(body)})).json();
}

/** The chunks of a streamed answer. Returns true at its end, false if it was cut off before. */
export async function* chat(body, signal) {
  const streamed = {...body, stream: true, stream_options: {include_usage: true}};
  const response = await fetched('/v1/chat/completions', {
    method: 'POST', body: JSON.stringify(streamed), signal,
  });
  for await (const data of events(response)) {
    if (data === '[DONE]') {
      return true;
    }
    const chunk = JSON.parse(data);
    if (chunk.error) {
      throw new Error(chunk.error.message);
    }
    yield chunk;
  }
  return false;
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
