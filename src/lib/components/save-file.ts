/** Hands a file to the browser to save; it goes nowhere else. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has the file by the next turn of its own loop; until then the address must hold.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
