package org.fieldbook.assessment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.assessment.evidence.EvidenceSource;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.marking.OpenScript;
import org.fieldbook.assessment.rendition.OfficeProgram;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.reading.Library;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The module's use cases, wired by hand over a real PostgreSQL with the migrations and mappings
 * that ship. One database for all tests of a build; each test takes people of its own.
 */
public final class TestBench {

  private static final EmbeddedPostgres POSTGRES = start();
  private static final EntityManagerFactory FACTORY = factory();
  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private final List<Object> events = new ArrayList<>();

  /** The jobs that there are. */
  public final List<OfficeJob> jobs = new ArrayList<>();

  public final SettableClock clock = new SettableClock();
  public final TestCohort cohort = new TestCohort();
  public final TestMonitors monitors = new TestMonitors();
  private final Set<String> lacking = new HashSet<>();
  private PersonId caller = new PersonId(1);

  private @Nullable Path office;

  public TestBench() {
    beans.put(Clock.class, clock);
    beans.put(Cohort.class, cohort);
    beans.put(Monitors.class, monitors);
    beans.put(Library.class, new TestLibrary());
    beans.put(FileStore.class, new MemoryFiles());
    beans.put(EvidenceSource.class, new TestToolkit());
    beans.put(OfficeProgram.class, (OfficeProgram) () -> Optional.ofNullable(office));
    beans.put(
        Caller.class,
        new Caller() {
          @Override
          public boolean isSignedIn() {
            return true;
          }

          @Override
          public PersonId id() {
            return caller;
          }

          @Override
          public boolean has(String role) {
            return !lacking.contains(role);
          }
        });
    beans.put(
        EntityManager.class,
        Proxy.newProxyInstance(
            TestBench.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> call(method, open(), arguments)));
    bean(OpenScript.class);
  }

  /** That of the transaction; outside one a new one for each call, as the container has it. */
  private EntityManager open() {
    EntityManager em = current.get();
    return em == null ? FACTORY.createEntityManager() : em;
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      Flyway.configure()
          .dataSource(postgres.getPostgresDatabase())
          .schemas("assessment")
          .locations("classpath:db/assessment")
          .load()
          .migrate();
      return postgres;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EntityManagerFactory factory() {
    return Persistence.createEntityManagerFactory(
        "assessment",
        Map.of(
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource",
            "",
            "jakarta.persistence.nonJtaDataSource",
            POSTGRES.getPostgresDatabase(),
            "eclipselink.weaving",
            "false",
            "eclipselink.logging.level",
            "WARNING"));
  }

  public static DataSource database() {
    return POSTGRES.getPostgresDatabase();
  }

  /** From now on this person calls. */
  public TestBench as(PersonId person) {
    this.caller = person;
    return this;
  }

  /** From now on no caller has that role. */
  public TestBench without(String role) {
    lacking.add(role);
    return this;
  }

  /** A bench whose courses set that assignment to be marked anonymously. */
  public static TestBench anonymous(String file) {
    TestBench bench = new TestBench();
    bench.beans.put(Library.class, new TestLibrary(Map.of(file, "\nanonymous: true\n")));
    return bench;
  }

  /** A bench whose courses have their rules changed so. */
  public static TestBench ruled(UnaryOperator<String> rules) {
    TestBench bench = new TestBench();
    bench.beans.put(Library.class, new TestLibrary(rules));
    return bench;
  }

  /** From now on LibreOffice is there. */
  public void installOffice(Path program) {
    this.office = program;
  }

  public List<Object> events() {
    return events;
  }

  /** Runs it in one transaction: kept when it returns, undone when it throws. */
  public <T> T transact(Callable<T> work) {
    EntityManager em = FACTORY.createEntityManager();
    current.set(em);
    em.getTransaction().begin();
    try {
      T result = work.call();
      em.getTransaction().commit();
      return result;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.close();
      current.remove();
    }
  }

  /** From now on this answers for a port that the module owns. */
  public <T> TestBench with(Class<T> port, T answers) {
    beans.put(port, answers);
    return this;
  }

  /** The bean of that class, with everything it injects. */
  public <T> T bean(Class<T> type) {
    Object known = beans.get(type);
    if (known != null) {
      return type.cast(known);
    }
    try {
      Constructor<T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      T bean = constructor.newInstance();
      beans.put(type, bean);
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(Inject.class)
            || field.isAnnotationPresent(PersistenceContext.class)) {
          field.setAccessible(true);
          field.set(bean, injected(field));
        }
      }
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object injected(Field field) {
    if (field.getType() == Instance.class) {
      return instances();
    }
    return field.getType() == Event.class ? event(field) : bean(field.getType());
  }

  /** The jobs of the test, which are all that is injected in this way. */
  private Object instances() {
    return Proxy.newProxyInstance(
        TestBench.class.getClassLoader(),
        new Class<?>[] {Instance.class},
        (proxy, method, arguments) -> call(method, jobs, arguments));
  }

  private Object event(Field field) {
    Class<?> type =
        (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    return Proxy.newProxyInstance(
        TestBench.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> {
          events.add(arguments[0]);
          for (Object bean : List.copyOf(beans.values())) {
            for (Method m : bean.getClass().getDeclaredMethods()) {
              if (m.getParameterCount() == 1
                  && m.getParameterTypes()[0] == type
                  && m.getParameters()[0].isAnnotationPresent(Observes.class)) {
                m.setAccessible(true);
                call(m, bean, arguments);
              }
            }
          }
          return null;
        });
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
