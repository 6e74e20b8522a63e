package org.fieldbook.assessment.similarity;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text as Unicode parts them, without capitals and accents, and where each is. */
final class Tokens {

  /** A text of more words is compared as far as this. */
  static final int MOST = 60_000;

  private Tokens() {}

  /** A word and its place in the text. */
  record Token(String term, int from, int to) {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    StandardTokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    try (TokenStream stream = new ASCIIFoldingFilter(new LowerCaseFilter(words))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (tokens.size() < MOST && stream.incrementToken()) {
        tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
      }
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of each four words in a row a number; there are three fewer than words. */
  static long[] fours(List<Token> tokens) {
    long[] hashes = tokens.stream().mapToLong(t -> hash(t.term())).toArray();
    long[] fours = new long[Math.max(0, hashes.length - 3)];
    for (int i = 0; i < fours.length; i++) {
      long h = 0;
      for (int n = 0; n < 4; n++) {
        h = (h ^ hashes[i + n]) * 0x9E3779B97F4A7C15L;
        h ^= h >>> 32;
      }
      fours[i] = h;
    }
    return fours;
  }

  private static long hash(String term) {
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < term.length(); i++) {
      h = (h ^ term.charAt(i)) * 0x100000001B3L;
    }
    return h;
  }
}
