/**
 * How a credential begins when its maker says so in public: enough to find it again in the file, and nothing secret.
 * URL schemes, PEM headers and the vendors' documented token prefixes.
 */
const prefixes = [
  /^[a-z][a-z0-9+.-]{1,20}:\/\//i,
  /^-----BEGIN [A-Z0-9 ]{0,40}-----/,
  /^(?:AKIA|ASIA|ABIA|ACCA|AGPA|AIDA|AIPA|ANPA|ANVA|AROA|AIza)/,
  /^(?:gh[pousr]_|github_pat_|gl(?:pat|ptt|dt|rt|soat)-|npm_|hf_|gsk_|ops_|ntn_|secret_|figd_|dapi|dckr_pat_|lin_api_)/,
  /^(?:[sr]k_live_|whsec_|d[oO]p_v1_|pypi-|ya29\.|GOCSPX-|LTAI|rubygems_|pul-|NRAK-|sbp_|sq[upa]_|tskey-|ATATT3|ATBB|eyJ|\$2[abxy]\$|\$argon2)/,
  /^(?:sk-ant-|sk-proj-|sk-svcacct-|sk-|SG\.|shp(?:at|ca|pa|ss)_|hv[sbr]\.|glc_|glsa_|xapp-|xox[a-z]-|vc[a-z]_)/,
];

/** The part of a secret that may be shown; empty when it has no public beginning. */
export function publicPrefix(secret: string): string {
  for (const prefix of prefixes) {
    const found = secret.match(prefix);
    if (found) return found[0];
  }
  return "";
}
