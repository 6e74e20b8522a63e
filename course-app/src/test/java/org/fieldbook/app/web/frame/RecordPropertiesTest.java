package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordPropertiesTest {

  private final RecordProperties resolver = new RecordProperties();
  private final ELContext context = new PlainContext();

  @Test
  void aComponentIsReadByItsName() {
    assertThat(resolver.getValue(context, new Point(3, 4), "x")).isEqualTo(3);
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void whatIsNoComponentIsLeftToOthers() {
    assertThat(resolver.getValue(context, new Point(3, 4), "z")).isNull();
    assertThat(resolver.getValue(context, "text", "x")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void whatAnAccessorThrowsKeepsItsCause() {
    assertThatThrownBy(() -> resolver.getValue(context, new Failing(1), "value"))
        .isInstanceOf(ELException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRecordIsNotWritten() {
    assertThatThrownBy(() -> resolver.setValue(context, new Point(3, 4), "x", 5))
        .isInstanceOf(PropertyNotWritableException.class);
  }

  private record Point(int x, int y) {}

  private record Failing(int value) {

    @Override
    public int value() {
      throw new IllegalStateException("cannot say");
    }
  }

  private static final class PlainContext extends ELContext {

    @Override
    public @Nullable ELResolver getELResolver() {
      return null;
    }

    @Override
    public @Nullable FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public @Nullable VariableMapper getVariableMapper() {
      return null;
    }
  }
}
