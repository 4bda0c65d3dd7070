import { Emulated } from './emulated';
import { RichApiError } from './errors';

/** The arguments of one call. Left-out optional arguments arrive as null. Anything of the wrong kind is InvalidArgument. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    readonly location: string,
  ) {}

  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  object(index: number): Emulated | undefined {
    const value = this.values[index];
    return value instanceof Emulated ? value : undefined;
  }

  text(index: number, missing?: string): string {
    const value = this.raw(index) ?? missing;
    return typeof value === 'string' ? value : this.refuse();
  }

  flag(index: number, missing = false): boolean {
    const value = this.raw(index) ?? missing;
    return typeof value === 'boolean' ? value : this.refuse();
  }

  whole(index: number, missing?: number): number {
    const value = this.raw(index) ?? missing;
    return typeof value === 'number' && Number.isInteger(value) ? value : this.refuse();
  }

  oneOf<T extends string>(index: number, choices: readonly T[], missing: T): T {
    const value = this.raw(index) ?? missing;
    return choices.find((choice) => choice === value) ?? this.refuse();
  }

  refuse(): never {
    throw new RichApiError('InvalidArgument', this.location);
  }
}
