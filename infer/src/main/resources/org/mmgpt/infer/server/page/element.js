// Finding and making the page's elements.

export const $ = (id) => document.getElementById(id);

export function button(label, action) {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = label;
  node.addEventListener('click', action);
  return node;
}

export function picture(url, alt) {
  const image = new Image();
  image.src = url;
  image.alt = alt;
  return image;
}
