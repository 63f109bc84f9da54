import type { Upload } from './api';

/** A file as the API takes it, in base 64. */
export async function uploadOf(file: File): Promise<Upload> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
  return { name: file.name, contentType: file.type || 'application/octet-stream', content: address.slice(address.indexOf(',') + 1) };
}
