package org.fieldbook.assessment.similarity;
class CompareScripts { static final int LEAST_ALIKE = 4; }
