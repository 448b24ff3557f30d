/** A knowledge base without documents: says how to write the first. */
export function EmptyState() {
  return (
    <section class="empty-state" aria-labelledby="empty-heading">
      <h2 id="empty-heading">No incidents yet</h2>
      <p>Write the first one down while it is fresh. A title and a few honest sentences are enough to begin with:</p>
      <pre>
        <code>npx nevertwice new postmortem "Title"</code>
      </pre>
      <p>Then build again, and it appears here: searchable, tagged and compared with everything that follows.</p>
    </section>
  );
}
