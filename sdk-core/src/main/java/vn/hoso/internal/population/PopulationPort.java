package vn.hoso.internal.population;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import vn.hoso.internal.population.reply.CitizenCollection;
import vn.hoso.internal.population.reply.VerificationRecord;
import vn.hoso.internal.population.request.CitizenRequest;

/** The port of {@code population.wsdl}. */
@WebService(name = "PopulationDatabase", targetNamespace = CitizenRequest.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
interface PopulationPort {

  String LOOK_UP = "TraCuuThongTinCongDan";
  String VERIFY = "XacThucThongTinCongDan";

  @WebMethod(operationName = LOOK_UP)
  @WebResult(
      name = "CongdanCollection",
      targetNamespace = CitizenCollection.NAMESPACE,
      partName = "reply")
  CitizenCollection lookUp(
      @WebParam(name = LOOK_UP, targetNamespace = CitizenRequest.NAMESPACE, partName = "request")
          CitizenRequest request);

  @WebMethod(operationName = VERIFY)
  @WebResult(
      name = "KetQuaXacThuc",
      targetNamespace = CitizenCollection.NAMESPACE,
      partName = "reply")
  VerificationRecord verify(
      @WebParam(name = VERIFY, targetNamespace = CitizenRequest.NAMESPACE, partName = "request")
          CitizenRequest request);
}
