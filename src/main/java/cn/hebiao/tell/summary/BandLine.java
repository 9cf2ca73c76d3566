package cn.hebiao.tell.summary;

/**
 * How many totals lie in a band of points, of a hundred.
 *
 * @param band the band in words
 * @param self declared totals
 * @param computed computed ones
 */
public record BandLine(String band, int self, int computed) {
  static final LineColumns<BandLine> COLUMNS =
      LineColumns.<BandLine>of("bands")
          .text("band", BandLine::band)
          .number("selfCount", BandLine::self)
          .number("computedCount", BandLine::computed);
}
