package org.fieldbook.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which faults of a use case are only somebody else's change in the same moment. */
class CollisionMapperTest {

  @Test
  void aRowChangedMeanwhileIsACollision() {
    var atCommit =
        new EJBException(
            "Transaction aborted", new RuntimeException(new OptimisticLockException("changed")));
    assertThat(CollisionMapper.isCollision(atCommit)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "40001", "40P01"})
  void soIsWhatTheDatabaseRefusesForAnotherTransaction(String state) {
    assertThat(CollisionMapper.isCollision(refused(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23503", "42601", "08006"})
  void anyOtherFaultStaysOne(String state) {
    EJBException fault = refused(state);
    assertThat(CollisionMapper.isCollision(fault)).isFalse();
    var mapper = new CollisionMapper();
    assertThatThrownBy(() -> mapper.toResponse(fault)).isSameAs(fault);
  }

  private static EJBException refused(String state) {
    return new EJBException(
        "", new PersistenceException(new SQLException("refused by the database", state)));
  }
}
