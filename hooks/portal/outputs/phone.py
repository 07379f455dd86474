"""Phone numbers as people read them, and as phones dial them."""

import phonenumbers


def say_phone(text: str) -> str:
    """Return a number grouped the French way: « 03 22 66 10 28 », « 0 809 401 401 », « 32 30 »."""
    digits = _digits(text)
    if len(digits) == 4:
        return f"{digits[:2]} {digits[2:]}"
    if digits.startswith("080"):
        return f"0 {digits[1:4]} {digits[4:7]} {digits[7:]}"  # as the operators write free and shared-cost numbers
    if len(digits) < 10:
        return text
    number = phonenumbers.parse(text, "FR")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def tel_link(text: str) -> str:
    """Return the address that dials a number: « tel:+33322661028 »; a short number stays as it is."""
    if len(_digits(text)) < 9:
        return f"tel:{_digits(text)}"
    number = phonenumbers.parse(text, "FR")
    return f"tel:{phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)}"


def sms_link(text: str) -> str:
    """Return the address that writes a text message to a number: « sms:114 »."""
    return tel_link(text).replace("tel:", "sms:", 1)


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
