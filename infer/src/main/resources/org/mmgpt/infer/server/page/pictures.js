// Pictures on their way from the user's hands to a request.

const LARGEST_FILE = 4 * 1024 * 1024;
const LONGEST_SIDE = 1600;

function dataUrl(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The data URL of a picture file; a very large one is made smaller, or the request might not fit. */
export async function read(file) {
  if (!file.type.startsWith('image/')) {
    throw new Error(`${file.name || 'This'} is not a picture.`);
  }
  if (file.size <= LARGEST_FILE) {
    return dataUrl(file);
  }
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.92);
}

/** The picture files that something dropped or pasted holds. */
export function filesOf(transfer) {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}
