// What has been said. It outlives a reload, in this browser alone.

const DATABASE = 'mmgpt';
const STORE = 'conversations';
const MOST = 5; // conversations that are kept, those of closed tabs included
const ID = 'conversation'; // in a tab's own storage

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 2);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, {keyPath: 'id'});
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

/** Tells other tabs that this conversation is open here, as long as it is. */
function hold(id) {
  if (id) {
    navigator.locks?.request(`${DATABASE}-${id}`, () => new Promise(() => {}));
  }
}

/** Whether no tab has it open. Browsers tell it to pages from this machine or over TLS. */
async function isLeft(id) {
  const locks = await navigator.locks?.query();
  return Boolean(locks) && !locks.held.some(({name}) => name === `${DATABASE}-${id}`);
}

/**
 * Messages: {role, text, pictures: [data URL], note, failed, forgotten}. Each tab has a conversation of its own; a new
 * tab goes on with the latest, or with a copy of it while another tab has that open.
 */
export class Conversation {
  messages = [];

  async load() {
    const all = await inStore('readonly', (store) => store.getAll());
    all.sort((a, b) => b.time - a.time);
    const id = sessionStorage.getItem(ID);
    const found = id ? all.find((kept) => kept.id === id) : all[0];
    if (!id && found && (await isLeft(found.id))) {
      sessionStorage.setItem(ID, found.id);
    }
    hold(sessionStorage.getItem(ID));
    this.messages = found?.messages ?? [];
    await this.forget(all.slice(MOST).map((kept) => kept.id));
  }

  async save() {
    const id = sessionStorage.getItem(ID) ?? this.name();
    const kept = {id, time: Date.now(), messages: this.messages};
    await inStore('readwrite', (store) => store.put(kept));
  }

  /** Starts another one; this one is forgotten. */
  async begin() {
    this.messages = [];
    const old = sessionStorage.getItem(ID);
    this.name();
    await this.forget(old ? [old] : []);
  }

  name() {
    const id = `${Date.now()}-${Math.random()}`; // randomUUID is for pages over TLS
    sessionStorage.setItem(ID, id);
    hold(id);
    return id;
  }

  async forget(ids) {
    for (const id of ids) {
      await inStore('readwrite', (store) => store.delete(id));
    }
  }

  /** What the model is shown of it. */
  sent() {
    return this.messages.filter((message) => !message.failed && !message.forgotten);
  }

  /** Whether there is something before the last question that could be left out. */
  hasEarlier() {
    return this.sent().filter(({role}) => role === 'user').length > 1;
  }

  /** Shows the model no more of the oldest question and what follows up to the next; it stays to be read. */
  forgetOldest() {
    const sent = this.sent();
    const next = sent.findIndex(({role}, i) => i > 0 && role === 'user');
    sent.slice(0, next).forEach((message) => { message.forgotten = true; });
  }

  /** As OpenAI's protocol has them. */
  request() {
    return this.sent()
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
    const {format, messages} = JSON.parse(json) ?? {};
    const picture = (url) =>
      typeof url === 'string' && /^data:image\/[a-z+.-]+;base64,[\w+/]*={0,2}$/.test(url);
    const sound = (message) =>
      ['user', 'assistant'].includes(message?.role) &&
      typeof message.text === 'string' &&
      [message.pictures ?? []].flat().every(picture);
    if (format !== 'mmgpt-conversation' || !Array.isArray(messages) || !messages.every(sound)) {
      throw new Error('This file is not an exported conversation.');
    }
    this.messages = messages.map(({role, text, pictures, note, failed, forgotten}) => ({
      role,
      text,
      pictures: role === 'user' ? [pictures ?? []].flat() : [],
      note: typeof note === 'string' ? note : '',
      failed: role === 'assistant' && failed === true, // else an error would be shown to the model as its answer
      forgotten: forgotten === true,
    }));
  }
}
