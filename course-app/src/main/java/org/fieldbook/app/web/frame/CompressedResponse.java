package org.fieldbook.app.web.frame;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer of text back until it is whole, and sends it compressed; one that is larger than
 * half a megabyte goes on as a stream. Everything else passes as it comes.
 */
final class CompressedResponse extends HttpServletResponseWrapper {

  private static final int WORTHWHILE = 1_024;
  private static final int HELD = 512 * 1_024;

  private final Brotli brotli;
  private final Text text = new Text();
  private @Nullable PrintWriter writer;
  private @Nullable OutputStream passing;
  private long length = -1;

  CompressedResponse(HttpServletResponse response, Brotli brotli) {
    super(response);
    this.brotli = brotli;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return text;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      setCharacterEncoding(getCharacterEncoding()); // and so into the type that goes out
      writer = new PrintWriter(new OutputStreamWriter(text, getCharacterEncoding()));
    }
    return writer;
  }

  @Override
  public void setContentLength(int bytes) {
    length = bytes;
  }

  @Override
  public void setContentLengthLong(long bytes) {
    length = bytes;
  }

  @Override
  public void setHeader(String name, String value) {
    if ("Content-Length".equalsIgnoreCase(name)) {
      length = Long.parseLong(value);
    } else {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if ("Content-Length".equalsIgnoreCase(name)) {
      length = Long.parseLong(value);
    } else {
      super.addHeader(name, value);
    }
  }

  /** What is held goes out when it is whole: a page flushes long before. */
  @Override
  public void flushBuffer() throws IOException {
    if (passing != null) {
      super.flushBuffer();
    }
  }

  @Override
  public void reset() {
    super.reset();
    forget();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  @Override
  public void sendError(int status) throws IOException {
    forget();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    forget();
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    forget();
    super.sendRedirect(location);
  }

  private void forget() {
    text.held.reset();
    writer = null;
    length = -1;
  }

  /** Sends what is held; to be called once, when the answer is complete. */
  void finish() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (passing != null) {
      passing.close();
    } else if (text.held.size() == 0) {
      tellLength();
    } else if (text.held.size() < WORTHWHILE) {
      open(false).write(text.held.bytes(), 0, text.held.size());
    } else {
      byte[] compressed = brotli.compress(text.held.bytes(), text.held.size());
      length = compressed.length;
      mark();
      open(false).write(compressed);
    }
  }

  private OutputStream open(boolean compress) throws IOException {
    if (compress) {
      mark();
    } else {
      tellLength();
    }
    OutputStream out = super.getOutputStream();
    return compress ? brotli.compressing(out) : out;
  }

  private void tellLength() {
    if (length >= 0) {
      super.setContentLengthLong(length);
    }
  }

  private void mark() {
    super.setHeader("Content-Encoding", "br");
    super.setHeader("Vary", "Accept-Encoding");
  }

  private boolean isText() {
    String type = getContentType();
    return type != null
        && getStatus() != SC_PARTIAL_CONTENT
        && getHeader("Content-Encoding") == null
        && (type.startsWith("text/")
            || type.startsWith("application/json")
            || type.startsWith("application/javascript")
            || type.startsWith("image/svg+xml"));
  }

  /** The body, as whoever answers writes it. */
  private final class Text extends ServletOutputStream {

    private final Held held = new Held();

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (passing == null && !isText()) {
        passing = open(false);
      } else if (passing == null && held.size() + count > HELD) {
        passing = open(true);
        held.writeTo(passing);
      }
      (passing == null ? held : passing).write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
      if (passing != null) {
        passing.flush();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Answers are not written asynchronously.");
    }
  }

  /** Bytes without a copy of them. */
  private static final class Held extends ByteArrayOutputStream {

    private Held() {
      super(16 * 1_024);
    }

    private byte[] bytes() {
      return buf;
    }
  }
}
