/** Why the page has neither averages nor targets nor names, with where the argument comes from. */
export function WhyNoMeans() {
  return (
    <section class="statistic why-no-means" aria-labelledby="why-no-means">
      <h2 id="why-no-means" class="section-heading">
        Why there are no averages here
      </h2>
      <p>
        A few very long incidents pull a mean away from every incident that happened, and with the number of incidents
        that a team has, a change of it is mostly chance. Nor does a long incident tell that it was a bad one. So each
        incident is shown as itself, with median and middle half only where there are eight values or more.
      </p>
      <p>
        Nothing is counted by person, nothing is compared between teams, and nothing has a target: a number that people
        are judged by stops telling what happened.
      </p>
      <p class="muted">
        The argument with its data: <a href="https://www.thevoid.community/report">The VOID Report</a> (2021, 2022) and
        Štěpán Davidovič,{" "}
        <a href="https://sre.google/resources/practices-and-processes/incident-metrics-in-sre/">
          Incident Metrics in SRE
        </a>{" "}
        (2021).
      </p>
    </section>
  );
}
