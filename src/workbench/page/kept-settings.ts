import type { WorkbookStore } from '../store/workbook-store';

const KEPT = 'crosscast workbench settings of ';

/** Settings live in the file in Excel; the page saves no file, so it keeps them in this browser under the workbook's name. */
export function keepSettings(book: WorkbookStore): void {
  const key = KEPT + book.name;
  for (const [name, value] of kept(key)) book.settings.set(name, value);
  book.settingsChanged = () => localStorage.setItem(key, JSON.stringify([...book.settings]));
}

function kept(key: string): readonly (readonly [string, unknown])[] {
  const text = localStorage.getItem(key);
  return text === null ? [] : JSON.parse(text);
}
