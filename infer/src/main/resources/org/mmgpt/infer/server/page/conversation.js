// What has been said. It outlives a reload, in this browser alone.

const DATABASE = 'mmgpt';
const STORE = 'conversation';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore(mode, action) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = action(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Messages: {role, text, pictures: [data URL], note}. */
export class Conversation {
  messages = [];

  async load() {
    this.messages = (await inStore('readonly', (store) => store.get('messages'))) ?? [];
  }

  async save() {
    await inStore('readwrite', (store) => store.put(this.messages, 'messages'));
  }

  /** As OpenAI's protocol has them. */
  request() {
    return this.messages
      .filter((message) => !message.failed)
      .map(({role, text, pictures}) => ({
        role,
        content: pictures?.length
          ? [
              ...pictures.map((url) => ({type: 'image_url', image_url: {url}})),
              {type: 'text', text},
            ]
          : text,
      }));
  }

  export() {
    return JSON.stringify({format: 'mmgpt-conversation', version: 1, messages: this.messages}, null, 1);
  }

  /** Takes an exported conversation in the place of this one; throws if it is none. */
  import(json) {
    const {format, messages} = JSON.parse(json);
    const sound = (message) =>
      ['user', 'assistant'].includes(message?.role) &&
      typeof message.text === 'string' &&
      (message.pictures ?? []).every((url) => /^data:image\/[a-z+.-]+;base64,/.test(url));
    if (format !== 'mmgpt-conversation' || !Array.isArray(messages) || !messages.every(sound)) {
      throw new Error('This file is not an exported conversation.');
    }
    this.messages = messages.map(({role, text, pictures, note}) => ({
      role, text, pictures: pictures ?? [], note: typeof note === 'string' ? note : '',
    }));
  }
}
