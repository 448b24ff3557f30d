/** What nevertwice uses of d3-scale 4 and d3-shape 3, which ship no types. */
declare module "d3-scale" {
  /** Data → units of the drawing. */
  export interface ContinuousScale {
    (value: number): number;
    domain(values: readonly number[]): this;
    range(values: readonly number[]): this;
    clamp(clamp: boolean): this;
    nice(count?: number): this;
    ticks(count?: number): number[];
  }

  export interface BandScale {
    (name: string): number | undefined;
    padding(share: number): this;
    bandwidth(): number;
    /** From the start of one band to the start of the next. */
    step(): number;
  }

  export function scaleLog(): ContinuousScale;
  export function scaleLinear(domain: readonly number[], range: readonly number[]): ContinuousScale;
  export function scaleBand(domain: readonly string[], range: readonly number[]): BandScale;
}

declare module "d3-shape" {
  /** The parts of one key: from and to, for each datum in the order given. */
  export type Series<Key> = (readonly [number, number])[] & { key: Key };

  export interface Stack<Datum, Key> {
    keys(keys: readonly Key[]): this;
    value(value: (datum: Datum, key: Key) => number): this;
    (data: readonly Datum[]): Series<Key>[];
  }

  export function stack<Datum, Key>(): Stack<Datum, Key>;
}
