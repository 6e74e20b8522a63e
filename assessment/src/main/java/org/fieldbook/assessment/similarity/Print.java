package org.fieldbook.assessment.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The print of a script: of every four words in a row a hash, and of 256 parts of all hashes the
 * least in each. Of two scripts as many of the 256 are the same as they have such rows in common,
 * of all that either has. The text cannot be had back from it.
 */
final class Print {

  /** Changed whenever prints would come out otherwise; prints of another method are made anew. */
  static final int METHOD = 1;

  static final int SIZE = 256;
  private static final int WORDS = 4;

  /** In place of words that do not count; no word has it. */
  private static final String FILLER = "\u0000";

  private Print() {}

  /** The print as bytes; empty when there are fewer than four own words in a row. */
  static byte[] of(ScriptText script) {
    ShingleFilter shingles = new ShingleFilter(new OwnWords(script), WORDS, WORDS);
    shingles.setOutputUnigrams(false);
    shingles.setFillerToken(FILLER);
    ByteBuffer bytes = ByteBuffer.allocate(SIZE * Integer.BYTES);
    try (TokenStream hashes = new MinHashFilter(new Whole(shingles), 1, SIZE, 1, true)) {
      CharTermAttribute term = hashes.addAttribute(CharTermAttribute.class);
      hashes.reset();
      while (hashes.incrementToken()) {
        bytes.putInt(term.toString().hashCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.hasRemaining() ? new byte[0] : bytes.array();
  }

  /** The 256 parts of a print; none of an empty one. */
  static int[] parts(byte[] print) {
    int[] parts = new int[print.length / Integer.BYTES];
    ByteBuffer.wrap(print).asIntBuffer().get(parts);
    return parts;
  }

  /** How many of their parts are the same. */
  static int alike(int[] one, int[] other) {
    int same = 0;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      same += one[i] == other[i] ? 1 : 0;
    }
    return same;
  }

  /** The words that count, with gaps where others stand. */
  private static final class OwnWords extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final ScriptText script;
    private int next;

    OwnWords(ScriptText script) {
      this.script = script;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      int from = next;
      while (next < script.size() && (!script.isOwn(next) || script.isQuoted(next))) {
        next++;
      }
      if (next >= script.size()) {
        return false;
      }
      step.setPositionIncrement(next - from + 1);
      term.append(script.token(next).term());
      next++;
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }

  /** Leaves out rows with a gap in them. */
  private static final class Whole extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Whole(TokenStream rows) {
      super(rows);
    }

    @Override
    protected boolean accept() {
      for (int i = 0; i < term.length(); i++) {
        if (term.charAt(i) == 0) {
          return false;
        }
      }
      return true;
    }
  }
}
