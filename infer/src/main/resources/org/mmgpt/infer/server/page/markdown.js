// Markdown to DOM nodes. Text only ever becomes text nodes, so whatever a model writes stays text;
// a general library would build HTML first and have to be cleaned up after.

const INLINE = /(`[^`\n]+`)|(\*\*[^*\n]+\*\*)|(\*[^*\s][^*\n]*\*)/;

function element(name, ...children) {
  const node = document.createElement(name);
  node.append(...children);
  return node;
}

function inline(text, into) {
  let rest = text;
  for (let match = INLINE.exec(rest); match; match = INLINE.exec(rest)) {
    into.append(rest.slice(0, match.index));
    const found = match[0];
    if (match[1]) {
      into.append(element('code', found.slice(1, -1)));
    } else if (match[2]) {
      into.append(inline(found.slice(2, -2), element('strong')));
    } else {
      into.append(inline(found.slice(1, -1), element('em')));
    }
    rest = rest.slice(match.index + found.length);
  }
  into.append(rest);
  return into;
}

function paragraph(lines) {
  const node = element('p');
  lines.forEach((line, i) => {
    if (i > 0) {
      node.append(element('br'));
    }
    inline(line, node);
  });
  return node;
}

/** The lines of a text, from the one that comes next. */
class Lines {
  #all;
  #at = 0;

  constructor(text) {
    this.#all = text.split('\n');
  }

  get left() {
    return this.#at < this.#all.length;
  }

  /** The one that comes next, or the one behind it. */
  peek(behind = 0) {
    return this.#all[this.#at + behind] ?? '';
  }

  take() {
    return this.#all[this.#at++];
  }

  /** Takes all up to the first that doesn't pass. */
  takeWhile(passes) {
    const taken = [];
    while (this.left && passes(this.peek())) {
      taken.push(this.take());
    }
    return taken;
  }
}

const begins = (pattern) => (lines) => pattern.test(lines.peek());

const BLOCKS = [
  {starts: begins(/^```/), read: code},
  {starts: begins(/^#{1,6} /), read: heading},
  {starts: begins(/^\s*[-*+] /), read: (lines) => list(lines, 'ul', /^\s*[-*+] /)},
  {starts: begins(/^\s*\d+[.)] /), read: (lines) => list(lines, 'ol', /^\s*\d+[.)] /)},
  {starts: begins(/^> ?/), read: quote},
  {starts: (lines) => lines.peek().includes('|') && RULE.test(lines.peek(1)), read: table},
];

function code(lines) {
  lines.take();
  const content = lines.takeWhile((line) => !/^```/.test(line));
  lines.take();
  const node = element('pre', element('code', content.join('\n')));
  node.tabIndex = 0; // wide code is scrolled, by the keyboard too
  return node;
}

function heading(lines) {
  const [, marks, text] = /^(#{1,6}) (.*)$/.exec(lines.take());
  return inline(text, element(`h${Math.min(4, marks.length + 1)}`));
}

function list(lines, name, marker) {
  const node = element(name);
  node.dir = 'auto'; // the items' marks stand where their text begins
  if (name === 'ol') {
    node.start = Number.parseInt(lines.peek(), 10); // one that goes on behind a blank line counts on
  }
  for (const line of lines.takeWhile((one) => marker.test(one))) {
    node.append(inline(line.replace(marker, ''), element('li')));
  }
  return node;
}

function quote(lines) {
  const content = lines.takeWhile((line) => /^> ?/.test(line)).map((line) => line.replace(/^> ?/, ''));
  return element('blockquote', paragraph(content));
}

// ---- tables ----

/** The line beneath a table's head. */
const RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

function cells(line) {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function table(lines) {
  const head = cells(lines.take());
  const sides = cells(lines.take()).map((rule) => (/:$/.test(rule) ? (/^:/.test(rule) ? 'center' : 'end') : 'start'));
  const rows = lines.takeWhile((line) => line.includes('|')).map(cells);
  const row = (texts, name) =>
    element('tr', ...head.map((_, i) => {
      const cell = inline(texts[i] ?? '', element(name));
      cell.style.textAlign = sides[i] ?? 'start';
      return cell;
    }));
  const node = element(
    'div',
    element('table', element('thead', row(head, 'th')), element('tbody', ...rows.map((texts) => row(texts, 'td')))),
  );
  node.className = 'table';
  node.tabIndex = 0; // as wide code
  return node;
}

// ---- all of it ----

function startsBlock(lines) {
  return BLOCKS.some(({starts}) => starts(lines));
}

/** The nodes that a text in Markdown stands for, in a fragment. */
export function render(text) {
  const lines = new Lines(text);
  const nodes = document.createDocumentFragment();
  while (lines.left) {
    const block = BLOCKS.find(({starts}) => starts(lines));
    if (block) {
      nodes.append(block.read(lines));
    } else if (!lines.peek().trim()) {
      lines.take();
    } else {
      nodes.append(paragraph(lines.takeWhile((line) => line.trim() && !startsBlock(lines))));
    }
  }
  return nodes;
}
