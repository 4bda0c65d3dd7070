/** Functions newer than the file format, which a file names with a prefix; without it Excel shows #NAME?. */
const PLAIN =
  'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST';
const WORKSHEET = 'FILTER SORT';

const prefixes: ReadonlyMap<string, string> = new Map([
  ...PLAIN.split(' ').map((name) => [name, '_xlfn.'] as const),
  ...WORKSHEET.split(' ').map((name) => [name, '_xlfn._xlws.'] as const),
]);

const WORD =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)(?=\()|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@((?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*)\]/gu;

/**
 * A formula as Excel shows it, as a file has it: new functions with their prefix, `[@Days]` as `Costs[[#This Row],[Days]]`. `table` is
 * the Excel table that the formula stands in. Text and quoted sheet names stay.
 */
export function filedFormula(formula: string, table?: string): string {
  return formula.replace(WORD, (whole: string, name?: string, written?: string, column?: string) => {
    if (name !== undefined) return (prefixes.get(name.toUpperCase()) ?? '') + whole;
    if (column === undefined) return whole;
    const of = written ?? table;
    if (of === undefined) return whole;
    if (column === '') return `${of}[#This Row]`;
    return `${of}[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
  });
}
