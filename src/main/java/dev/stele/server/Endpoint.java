package dev.stele.server;

import io.vertx.ext.web.RoutingContext;

/** Serves an operation of openapi.json. Runs on the event loop, so it hands work over. */
@FunctionalInterface
interface Endpoint {

  /**
   * Serves a request.
   *
   * @param context where the response goes
   * @param call what is asked, its parameters checked against openapi.json
   * @throws ProblemException where the request is wrong in a way that openapi.json cannot say
   */
  void serve(RoutingContext context, Call call);
}
