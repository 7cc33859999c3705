package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.hoso.internal.call.Operation;
import vn.hoso.lgsp.post.PostOptions;
import vn.hoso.lgsp.post.PostOrder;
import vn.hoso.lgsp.post.PostParty;
import vn.hoso.lgsp.post.PostReceipt;
import vn.hoso.lgsp.post.PostService;
import vn.hoso.transport.RequestOptions;

/** The post, on the wire. */
public final class PostCalls implements PostService {

  private static final String TOKEN_HEADER = "access_token";

  private final GatewayCalls calls;
  private final PostOptions service;

  public PostCalls(GatewayCalls calls, PostOptions service) {
    this.calls = calls;
    this.service = service;
  }

  @Override
  public PostReceipt order(PostOrder order, RequestOptions options) {
    Operation operation =
        calls.change(
            service.path(), "Ask the post whether it has the order before it is sent again.");
    return calls.call(
        ServiceJson.post(operation, body(order), service.accessTokenHeader() ? TOKEN_HEADER : ""),
        options,
        new CodedReader<>(calls.refusals(), service.codes(), PostCalls::said, PostCalls::receipt));
  }

  /** In the order that was seen. */
  private ObjectNode body(PostOrder order) {
    PostParty sender = order.sender();
    PostParty receiver = order.receiver();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("CustomerCode", service.customerCode());
    body.put("ItemCode", order.item());
    body.put("OrderNumber", order.number());
    body.put("CODAmount", order.cashOnDelivery());
    body.put("SenderProvince", sender.province());
    body.put("SenderDistrict", sender.district());
    body.put("SenderAddress", sender.address());
    body.put("SenderName", sender.name());
    body.put("SenderEmail", sender.email());
    body.put("SenderTel", sender.phone());
    body.put("SenderDesc", order.senderNote());
    body.put("Description", order.description());
    body.put("ReceiverName", receiver.name());
    body.put("ReceiverAddress", receiver.address());
    body.put("ReceiverTel", receiver.phone());
    body.put("ReceiverProvince", receiver.province());
    body.put("ReceiverDistrict", receiver.district());
    body.put("ReceiverEmail", receiver.email());
    return body.put("FlagConfig", service.configurationFlag());
  }

  static Said said(JsonNode json) {
    return new Said(ServiceJson.text(json, "Status"), "", ServiceJson.text(json, "Message"));
  }

  static PostReceipt receipt(JsonNode json) {
    return new PostReceipt(
        ServiceJson.text(json, "Status"), ServiceJson.text(json, "Message"), json.toString());
  }
}
