import { copiedText } from '../../../src/core/checks/copied-text';
import { examine } from '../../support/check-examples';

describe('copied-text', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(copiedText, copiedText.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(copiedText, copiedText.right, pasted)).toEqual([]);
  });
});
