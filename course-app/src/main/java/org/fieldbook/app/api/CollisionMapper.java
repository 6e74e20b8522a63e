package org.fieldbook.app.api;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two changes of one thing in the same moment: the second is 409, nothing of it is kept, and asking
 * again is safe ({@code "again": true}). Any other fault of a use case stays the fault that it is.
 */
@Provider
public class CollisionMapper implements ExceptionMapper<EJBException> {

  /**
   * Conditions of the database that only another transaction brings about: unique violation,
   * serialization failure, deadlock detected (PostgreSQL documentation, appendix A).
   */
  private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01");

  private static final int DEEPEST = 20;

  @Override
  public Response toResponse(EJBException e) {
    if (isCollision(e)) {
      return Problem.again(
          409,
          List.of(
              "This was changed elsewhere in the same moment, and nothing of yours was saved yet."
                  + " Try once more."));
    }
    throw e;
  }

  static boolean isCollision(Throwable fault) {
    return Stream.iterate(
            Optional.of(fault), Optional::isPresent, f -> f.flatMap(CollisionMapper::cause))
        .limit(DEEPEST)
        .flatMap(Optional::stream)
        .anyMatch(
            f ->
                f instanceof OptimisticLockException
                    || f instanceof SQLException sql && COLLISIONS.contains(state(sql)));
  }

  private static Optional<Throwable> cause(Throwable fault) {
    return Optional.ofNullable(fault.getCause());
  }

  private static String state(SQLException sql) {
    @Nullable String state = sql.getSQLState();
    return state == null ? "" : state;
  }
}
