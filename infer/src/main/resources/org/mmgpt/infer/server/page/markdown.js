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

const BLOCKS = [
  {start: /^```/, read: code},
  {start: /^#{1,6} /, read: heading},
  {start: /^\s*[-*+] /, read: (lines) => list(lines, 'ul', /^\s*[-*+] /)},
  {start: /^\s*\d+[.)] /, read: (lines) => list(lines, 'ol', /^\s*\d+[.)] /)},
  {start: /^> ?/, read: quote},
];

function code(lines) {
  lines.shift();
  const end = lines.findIndex((line) => /^```/.test(line));
  const content = lines.splice(0, end < 0 ? lines.length : end);
  lines.shift();
  const node = element('pre', element('code', content.join('\n')));
  node.tabIndex = 0; // wide code is scrolled, by the keyboard too
  return node;
}

function heading(lines) {
  const [, marks, text] = /^(#{1,6}) (.*)$/.exec(lines.shift());
  return inline(text, element(`h${Math.min(4, marks.length + 1)}`));
}

function list(lines, name, marker) {
  const node = element(name);
  node.dir = 'auto'; // the items' marks stand where their text begins
  if (name === 'ol') {
    node.start = Number.parseInt(lines[0], 10); // one that goes on behind a blank line counts on
  }
  while (lines.length && marker.test(lines[0])) {
    node.append(inline(lines.shift().replace(marker, ''), element('li')));
  }
  return node;
}

function quote(lines) {
  const content = [];
  while (lines.length && /^> ?/.test(lines[0])) {
    content.push(lines.shift().replace(/^> ?/, ''));
  }
  return element('blockquote', paragraph(content));
}

/** The nodes that a text in Markdown stands for. */
export function render(text) {
  const lines = text.split('\n');
  const nodes = [];
  while (lines.length) {
    const block = BLOCKS.find(({start}) => start.test(lines[0]));
    if (block) {
      nodes.push(block.read(lines));
    } else if (!lines[0].trim()) {
      lines.shift();
    } else {
      const content = [];
      while (lines.length && lines[0].trim() && !BLOCKS.some(({start}) => start.test(lines[0]))) {
        content.push(lines.shift());
      }
      nodes.push(paragraph(content));
    }
  }
  return nodes;
}
