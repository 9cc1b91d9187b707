/** What drawing a mask means, said where it is drawn. */
export function MaskNote() {
  return (
    <p className="mask-note">
      Black, a little wider than drawn, in every picture before it leaves the capture service: nothing in it is shown, analysed or kept. Pictures
      taken before keep what they show until Kafka drops them, a quarter of an hour later.
    </p>
  );
}
