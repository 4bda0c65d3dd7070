import { capitalRevenue } from './capital-revenue';
import { cellErrors } from './cell-errors';
import { currencyStyle } from './currency-style';
import { dateOrder } from './date-order';
import { datesOutside } from './dates-outside';
import type { Check } from './define-check';
import { doubleCount } from './double-count';
import { doubleFunding } from './double-funding';
import { externalLinks } from './external-links';
import { headerStyle } from './header-style';
import { hiddenAmounts } from './hidden-amounts';
import { matchInRequest } from './match-in-request';
import { missingValues } from './missing-values';
import { mixedUnits } from './mixed-units';
import { nilStyle } from './nil-style';
import { notAnAmount } from './not-an-amount';
import { overhead } from './overhead';
import { shortRange } from './short-range';
import { startLag } from './start-lag';
import { textAmounts } from './text-amounts';
import { thousandsStyle } from './thousands-style';
import { typedTotal } from './typed-total';
import { unevenFormulas } from './uneven-formulas';
import { unlabelledTotal } from './unlabelled-total';
import { vatBasis } from './vat-basis';

/** Form, formulas and dates, in the order in which the report tells them: figures first, style last. */
export const formChecks: readonly Check[] = [
  cellErrors,
  notAnAmount,
  textAmounts,
  typedTotal,
  shortRange,
  doubleCount,
  unevenFormulas,
  hiddenAmounts,
  externalLinks,
  matchInRequest,
  unlabelledTotal,
  mixedUnits,
  missingValues,
  nilStyle,
  currencyStyle,
  thousandsStyle,
  headerStyle,
  dateOrder,
  datesOutside,
  startLag,
  vatBasis,
  doubleFunding,
  capitalRevenue,
  overhead,
];
