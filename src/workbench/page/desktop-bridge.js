/* global window */
// Runs in the pane's frame before office.js: hands it the workbook that is open in the page around it.
if (window.parent.crosscastExcel) {
  Object.defineProperty(window, 'external', { value: window.parent.crosscastExcel(), configurable: true, writable: true });
}
