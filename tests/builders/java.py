"""Start Java for tests, which end it soon."""

from programs import java_home


def environment() -> dict[str, str]:
    """Return the variables of a Java that compiles fast and not well.

    It collects garbage on one thread.
    """
    return {"JAVA_HOME": str(java_home()), "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}
