package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.Test;

class LogTest {

  @Test
  void a_gauge_that_is_registered_again_is_no_news_but_other_warnings_are() throws JoranException {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogTest.class.getResource("/logback.xml"));

    assertThat(context.getLogger("io.micrometer.core.instrument.MeterRegistry").isWarnEnabled())
        .isFalse();
    assertThat(context.getLogger("io.vertx.core").isWarnEnabled()).isTrue();
    assertThat(context.getLogger(LogTest.class).isInfoEnabled()).isTrue();
    context.stop();
  }
}
