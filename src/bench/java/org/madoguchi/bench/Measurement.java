package org.madoguchi.bench;

import java.util.List;

interface Measurement {

    List<Comparison> run() throws Exception;
}
