import { createRoot } from 'react-dom/client';
import { readSince } from '../rich-api/api-sets';
import { loadIronCalc } from '../store/iron-calc';
import { WorkbenchPage } from './workbench-page';

/** What the page needs before a workbook can be opened: which members came with which set, and the calculation. */
async function start(): Promise<void> {
  const [client, engine] = await Promise.all([
    fetch('office-js/excel-web-16.00.debug.js').then((answer) => answer.text()),
    loadIronCalc(),
  ]);
  createRoot(document.getElementById('workbench')!).render(<WorkbenchPage since={readSince(client)} engine={engine} />);
}

start().catch(() => {
  document.getElementById('workbench')!.textContent =
    'The workbench could not start. Check that it is still being served, then reload this page.';
});
