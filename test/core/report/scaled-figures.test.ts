import { review } from '../../../src/core';
import { renderText } from '../../../src/core/report/render-text';
import { draw } from '../../support/draw';

const text = (drawing: string): string => renderText(review(draw(drawing).snapshot)).replace(/\s+/g, ' ');

const thousands = (total: string, ask: string): string => `
    Harbour community bid
    We ask for ${ask} in total and the costs are set out below in £000.
    | Activity        | 2025/26 | 2026/27 | Total |
    | Youth workers   | 142.4   | 146.7   | 289.1 |
    | Venue hire      | 61.3    | 63.0    | 124.3 |
    | Equipment       | 118.2   | 9.5     | 127.7 |
    | Evaluation      | 40.0    | 80.5    | 120.5 |
    | Total           | 361.9   | 299.7   | ${total} |`;

describe('figures in thousands', () => {
  it('are told as printed and in pounds, and never as pounds', () => {
    const said = text(thousands('616.6', '£661,600'));
    expect(said).toContain('says 616.6 (£616,600)');
    expect(said).toContain('661.6 (£661,600)');
    expect(said).toContain('−£45,000');
    expect(said).not.toMatch(/£6\d\d\.\d/);
  });

  it('are added up in pounds', () => {
    const said = text(thousands('661.6', '£661,600'));
    expect(said).not.toMatch(/✗|\?/);
    expect(said).toContain('Lines 361,900 299,700 661,600');
  });

  it('agree with a request in thousands or millions at the precision printed', () => {
    for (const ask of ['£0.66m', '£662k', '£661,600', '£661.6k']) expect(text(thousands('661.6', ask))).not.toMatch(/✗|\?/);
    expect(text(thousands('661.6', '£0.68m'))).toContain('The headline £0.68m is');
  });
});
