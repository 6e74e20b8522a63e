package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.fieldbook.assessment.jobs.JobRun;
import org.fieldbook.assessment.jobs.ReadJobs;

/** How far the runs of the course office's jobs are. */
@RequestScoped
@Path("office/jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

  @Inject ReadJobs readJobs;

  /** {@code {"state":"At work","tried":12,"total":40,"over":false}}. */
  @GET
  @Path("{id: [1-9][0-9]{0,17}}")
  public JsonObject run(@PathParam("id") long id) {
    JobRun run = readJobs.run(id).run();
    return Json.createObjectBuilder()
        .add("state", run.state() == JobRun.State.QUEUED ? "Waits for its turn" : "At work")
        .add("tried", run.done() + run.failed())
        .add("total", run.total())
        .add("over", run.isOver())
        .build();
  }
}
