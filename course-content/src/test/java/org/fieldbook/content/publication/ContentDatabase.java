package org.fieldbook.content.publication;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the schema of this module, and its entities over it. */
final class ContentDatabase {

  private final DataSource source;
  private final EntityManagerFactory factory;

  ContentDatabase() {
    try {
      source = EmbeddedPostgres.start().getPostgresDatabase();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
    Flyway.configure().dataSource(source).locations("classpath:db/content").load().migrate();
    factory =
        Persistence.createEntityManagerFactory(
            "content",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", source));
  }

  EntityManager entityManager() {
    return factory.createEntityManager();
  }

  /** Does something in a transaction, which ends as the container would end it. */
  static <T> T inTransaction(EntityManager em, Supplier<T> work) {
    em.getTransaction().begin();
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (done) {
        em.getTransaction().commit();
      } else {
        em.getTransaction().rollback();
      }
      em.clear();
    }
  }

  long count(String table) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select count(*) from content." + table)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void run(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
