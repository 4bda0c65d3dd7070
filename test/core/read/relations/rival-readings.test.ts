import { findRelations } from '../../../../src/core/read/relations/find-relations';
import { gridOf, told } from './grids';

const sumsOf = (drawing: string): string[] => {
  const grid = gridOf(drawing);
  return told(grid, findRelations(grid, { types: ['sums'] }).relations);
};

it('tells each side of a balance sheet by its own lines', () => {
  const sums = sumsOf(`
    Fixed assets   | 84,120 | 79,455 | 91,238
    Stock          | 12,947 | 15,301 | 13,876
    Cash           | 31,508 | 22,019 | 40,667
    Total assets   | 128,575 | 116,775 | 145,781
    Creditors      | 27,316 | 19,842 | 33,905
    Loans          | 41,203 | 38,951 | 36,480
    Reserves       | 60,056 | 57,982 | 75,396
    Total funding  | 128,575 | 116,775 | 145,781`);
  for (const col of ['B', 'C', 'D']) {
    expect(sums).toContain(`sum ${col}4 = ${col}1 ${col}2 ${col}3`);
    expect(sums).toContain(`sum ${col}8 = ${col}5 ${col}6 ${col}7`);
    expect(sums).not.toContain(`sum ${col}4 = ${col}5 ${col}6 ${col}7`);
  }
});

it('adds up subtotals that stand beside their lines, not their copies', () => {
  const sums = sumsOf(`
    Name | Exam | Lift | First | First again | Exam | Lift | Second | Second again | Exam | Lift | Third | Third again | All
    A | 141 | 21 | 162 | 162 | 153 | 35 | 188 | 188 | 164 | 12 | 176 | 176 | 526
    B | 166 | 18 | 184 | 184 | 179 | 27 | 206 | 206 | 203 | 9 | 212 | 212 | 602
    C | 237 | 24 | 261 | 261 | 195 | 31 | 226 | 226 | 138 | 22 | 160 | 160 | 647
    D | 118 | 13 | 131 | 131 | 207 | 29 | 236 | 236 | 185 | 17 | 202 | 202 | 569
    E | 202 | 27 | 229 | 229 | 218 | 16 | 234 | 234 | 149 | 8 | 157 | 157 | 620
    F | 187 | 32 | 219 | 219 | 164 | 38 | 202 | 202 | 226 | 15 | 241 | 241 | 662`);
  for (const row of [2, 3, 4, 5, 6, 7]) {
    expect(sums).toContain(`sum N${row} = D${row} H${row} L${row}`);
    expect(sums).not.toContain(`sum N${row} = E${row} I${row} M${row}`);
  }
});

it('leaves out an "of which" that is part of a part', () => {
  const sums = sumsOf(`
    All     | 48,916 | 52,377 | 61,204 | 57,893
    Pay     | 21,438 | 24,019 | 28,777 | 25,361
    Travel  |  8,215 |  7,944 |  9,381 |  8,806
    by rail |  3,127 |  2,873 |  4,019 |  3,358
    Venues  | 11,906 | 12,658 | 14,083 | 13,497
    Other   |  7,357 |  7,756 |  8,963 | 10,229`);
  for (const col of ['B', 'C', 'D', 'E']) expect(sums).toContain(`sum ${col}1 = ${col}2 ${col}3 ${col}5 ${col}6`);
});

it('reads a part of a total as a total of lines that others stand between', () => {
  const sums = sumsOf(`
    Name | Quiz 1 | Quiz 2 | Quiz 3 | Exam | Curve | Exams | Quizzes | All
    a33  | 18.5 | 19.5 | 20   | 141 | 21 | 162 | 58   | 220
    a58  | 14   | 16.5 | 12   | 166 | 18 | 184 | 42.5 | 226.5
    1043 | 19   | 11   | 17.5 | 237 | 24 | 261 | 47.5 | 308.5
    1187 | 9.5  | 18   | 15   | 118 | 13 | 131 | 42.5 | 173.5
    2071 | 13   | 14.5 | 16   | 202 | 27 | 229 | 43.5 | 272.5
    2436 | 17   | 12.5 | 19   | 187 | 32 | 219 | 48.5 | 267.5`);
  for (const row of [2, 3, 4, 5, 6, 7]) {
    expect(sums).toContain(`sum I${row} = G${row} H${row}`);
    expect(sums).toContain(`sum H${row} = B${row} C${row} D${row}`);
  }
});

it('says once that one part is the total, by the columns that other lines bear out', () => {
  const sums = sumsOf(`
    Line | Last year | This year | More | All
    A    | 1,710 |   415 |  312 |   727
    B    |   920 |   681 |  147 |   828
    C    | 3,068 |   957 |  269 | 1,226
    D    |   412 |   238 |  731 |   969
    E    |   774 |   366 |  408 |   774
    F    |   551 |   523 |  118 |   641
    G    |    15 |    15 |      |    15
    H    | 2,417 | 2,417 |  313 | 2,730
    I    |    86 |    86 |      |    86
    J    | 1,866 | 1,866 |  954 | 2,820
    K    | 3,391 | 3,391 |  207 | 3,598
    L    |   644 |   644 |      |   644`);
  for (const row of [8, 10, 13]) {
    expect(sums).toContain(`sum E${row} = C${row}`);
    expect(sums).not.toContain(`sum E${row} = B${row}`);
  }
});
