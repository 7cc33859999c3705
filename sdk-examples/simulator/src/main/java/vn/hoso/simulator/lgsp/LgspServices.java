package vn.hoso.simulator.lgsp;

/**
 * Where services are behind the gateway, and what they say; invented, since none of it was seen but
 * the names {@code NhanDKHT} and {@code LayKetQua}. Paths are below {@link LgspSimulator#baseUri}.
 *
 * @param echo where any name is a service that says what it was asked
 * @param civilStatus {@code NhanDKHT}
 * @param civilStatusResults {@code LayKetQua}
 * @param civilStatusSuccess the {@code status} of a success of both
 * @param civilStatusDuplicate the {@code errorCode} for a dossier that is there already
 * @param judicialRecords where judicial records are applied for
 * @param judicialAuthKey {@code authKey} of judicial records; not a secret
 * @param post where the post takes orders
 * @param postSuccess the {@code Status} of a success
 * @param postDuplicate the {@code Status} for an order that is there already
 */
public record LgspServices(
    String echo,
    String civilStatus,
    String civilStatusResults,
    String civilStatusSuccess,
    String civilStatusDuplicate,
    String judicialRecords,
    String judicialAuthKey,
    String post,
    String postSuccess,
    String postDuplicate) {

  static final LgspServices INVENTED =
      new LgspServices(
          Echo.API,
          CivilStatusDesk.API + "/" + CivilStatusDesk.SUBMIT,
          CivilStatusDesk.API + "/" + CivilStatusDesk.RESULTS,
          CivilStatusDesk.SUCCESS,
          CivilStatusDesk.DUPLICATE,
          JudicialDesk.API + "/" + JudicialDesk.SUBMIT,
          JudicialDesk.AUTH_KEY,
          PostDesk.API + "/" + PostDesk.ORDER,
          PostDesk.SUCCESS,
          PostDesk.DUPLICATE);
}
