package vn.hoso.simulator.axis;

/** Finds the protocol of a call by its path. Thread-safe. */
final class Doors {

  static final String PROVINCIAL = "/edoc";
  static final String MEDIATOR = "/esb";

  private final Door vxp;
  private final Door provincial;
  private final Door mediator;

  Doors(Axis axis, EdxmlForm form) {
    this.vxp = new VxpDoor(axis);
    this.provincial = new ProvincialDoor(axis, form);
    this.mediator = new MediatorDoor(axis);
  }

  Door of(String path) {
    if (path.startsWith(PROVINCIAL + "/")) {
      return provincial;
    }
    return path.startsWith(MEDIATOR + "/") ? mediator : vxp;
  }
}
