export interface Quantity {
  raw: string;
  count?: number;
  percent?: number;
  approx: boolean;
}

export interface Money {
  raw: string;
  amount?: number;
  currency?: string;
  /** The author said that there was none, which differs from saying nothing. */
  none?: boolean;
}

export interface ServiceLevelImpact {
  raw: string;
  /** Percent. */
  target?: number;
  /** Percent. */
  actual?: number;
  breached?: boolean;
  none?: boolean;
}

export interface Impact {
  text: string;
  users?: Quantity;
  /** As the author put it under "Duration". */
  duration?: string;
  business: {
    revenue?: Money;
    sla?: ServiceLevelImpact;
    reputation?: { raw: string; tickets?: number; none?: boolean };
  };
  components: string[];
  dependencies: string[];
  blastRadius?: string;
  outcome?: string;
}
