package vn.hoso.portal.signin;

/** Kind of account ({@code LoaiTaiKhoan}). */
public enum AccountKind {
  /** 1: cá nhân. */
  PERSON,
  /** 2: doanh nghiệp. */
  ENTERPRISE,
  /** 3: tổ chức. */
  ORGANIZATION
}
