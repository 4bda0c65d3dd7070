import { createRoot } from 'react-dom/client';
import { HostError, type Host } from '../hosts/host';
import { Pane, type ViewName } from './pane';

const views: readonly string[] = ['review', 'cost', 'totals', 'explain'] satisfies ViewName[];

/** What the ribbon asked for; a plain opening of the pane asks for nothing. */
function askedView(): ViewName | undefined {
  const view = new URLSearchParams(location.search).get('view');
  return view !== null && views.includes(view) ? (view as ViewName) : undefined;
}

/** Starts the pane in Excel, or says where it belongs when it is opened in a plain browser tab. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById('pane')!);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    root.render(<p style={{ padding: 16 }}>Crosscast works beside a workbook in Excel. Open it from the Home tab there.</p>);
    return;
  }
  const { excelHost } = await import('../hosts/excel');
  const excel: Host = excelHost();
  root.render(<Pane host={excel} view={askedView()} />);
}

start().catch((error: unknown) => {
  const words = error instanceof HostError ? error.message : 'Crosscast could not start. Close the pane and open it again.';
  document.getElementById('pane')!.textContent = words;
});
